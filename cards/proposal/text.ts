export { en, lockStatesEn } from './text.en.js';
export { lockStatesNl, nl } from './text.nl.js';
