import type { Card } from '../card.js';
import { type ChangePlanData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const changePlanCard: Card<ChangePlanData> = { name: 'change-plan', template, text: { en, nl }, samples };
