import type { Card } from '../card.js';
import { type StepUpData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const stepUpCard: Card<StepUpData> = { name: 'step-up', template, text: { en, nl }, samples };
