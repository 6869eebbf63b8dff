import type { Card } from '../card.js';
import { type ProblemData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const problemCard: Card<ProblemData> = { name: 'problem', template, text: { en, nl }, samples };
