import { en } from './text.en.js';
import { nl } from './text.nl.js';

export { en, nl };
