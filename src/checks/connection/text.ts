export { en } from './text.en.js';
export { nl } from './text.nl.js';
