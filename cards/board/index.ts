import type { Card } from '../card.js';
import { type BoardData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const boardCard: Card<BoardData> = { name: 'board', template, text: { en, nl }, samples };
