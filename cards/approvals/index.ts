import type { Card } from '../card.js';
import { type ApprovalsData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const approvalsCard: Card<ApprovalsData> = { name: 'approvals', template, text: { en, nl }, samples };
