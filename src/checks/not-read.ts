import type { Facts } from '../kinds.js';
import type { Said } from './words.js';

/** The words for a fact that could not be read, whatever the fact: its name, as the start of a sentence. */
export const notReadEn =
  (subject: string) =>
  (facts: Facts): Said =>
    facts['why'] === 'denied'
      ? {
          cause: `${subject} could not be read: the answer was ${facts['status']}.`,
          fix: `Give the bot the permission ${facts['permission']}.`,
        }
      : { cause: `${subject} could not be read (${facts['cause'] ?? facts['why']}).`, fix: 'Try again in a moment.' };

export const notReadNl =
  (subject: string) =>
  (facts: Facts): Said =>
    facts['why'] === 'denied'
      ? {
          cause: `${subject} kon niet worden gelezen: het antwoord was ${facts['status']}.`,
          fix: `Geef de bot de machtiging ${facts['permission']}.`,
        }
      : {
          cause: `${subject} kon niet worden gelezen (${facts['cause'] ?? facts['why']}).`,
          fix: 'Probeer het zo nog eens.',
        };
