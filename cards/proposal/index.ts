import type { Card } from '../card.js';
import { type ProposalData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const proposalCard: Card<ProposalData> = { name: 'proposal', template, text: { en, nl }, samples };
