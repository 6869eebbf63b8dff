import type { Card } from '../card.js';
import { type NoteData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const noteCard: Card<NoteData> = { name: 'note', template, text: { en, nl }, samples };
