import type { Card } from '../card.js';
import { type InstancesData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const instancesCard: Card<InstancesData> = { name: 'instances', template, text: { en, nl }, samples };
