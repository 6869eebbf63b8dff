import type { Card } from '../card.js';
import { type DevicesData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const devicesCard: Card<DevicesData> = { name: 'devices', template, text: { en, nl }, samples };
