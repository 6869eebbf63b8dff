import type { Card } from '../card.js';
import { samples, type WelcomeData } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const welcomeCard: Card<WelcomeData> = { name: 'welcome', template, text: { en, nl }, samples };
