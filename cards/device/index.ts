import type { Card } from '../card.js';
import { type DeviceData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const deviceCard: Card<DeviceData> = { name: 'device', template, text: { en, nl }, samples };
