import type { Card } from '../card.js';
import { type DoctorData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const doctorCard: Card<DoctorData> = { name: 'doctor', template, text: { en, nl }, samples };
