import type { Card } from '../card.js';
import { type DevicesProgressData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const devicesProgressCard: Card<DevicesProgressData> = {
  name: 'devices-progress',
  template,
  text: { en, nl },
  samples,
};
