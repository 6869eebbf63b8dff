import type { KindText } from '../../words.js';
import { en } from './text.en.js';
import { nl } from './text.nl.js';

export const text: KindText = { en, nl };
