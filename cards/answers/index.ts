import type { Card } from '../card.js';
import { type AnswersData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const answersCard: Card<AnswersData> = { name: 'answers', template, text: { en, nl }, samples };
