import type { Card } from '../card.js';
import { type ChangeEndedData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const changeEndedCard: Card<ChangeEndedData> = { name: 'change-ended', template, text: { en, nl }, samples };
