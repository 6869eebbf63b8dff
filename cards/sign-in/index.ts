import type { Card } from '../card.js';
import { type SignInData, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const signInCard: Card<SignInData> = { name: 'sign-in', template, text: { en, nl }, samples };
