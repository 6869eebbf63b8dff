import type { Card } from '../card.js';
import { type AnswerData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const answerCard: Card<AnswerData> = { name: 'answer', template, text: { en, nl }, samples };
