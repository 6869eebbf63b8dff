import type { Card } from '../card.js';
import { type QuestionsData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const questionsCard: Card<QuestionsData> = { name: 'questions', template, text: { en, nl }, samples };
