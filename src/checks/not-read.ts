import type { Facts, Json } from '../kinds.js';
import type { Language } from '../language.js';
import { type Cause, causes } from '../snapshot/read.js';
import type { Said } from './words.js';

const causesEn: { readonly [cause in Cause]: string } = {
  'not-asked': 'it was not asked for',
  'time-out': 'no answer in time',
  'no-answer': 'no connection, or it broke off',
  throttled: 'too many requests just now',
  'server-error': 'the service itself has a fault',
  unreadable: 'the answer was not as documented',
  refused: 'the request was refused',
  'sign-in-failed': 'the bot could not sign in there',
  'host-not-allowed': 'the bot may not call that address',
  'several-partners': 'there is more than one record that could be meant',
  'all-users': 'it is aimed at everybody',
  'owner-unknown': 'whose app it is was not told',
  'role-not-published': 'the service does not publish the permission',
  'not-an-id': 'what was given is not an ID',
  'too-many': 'there are too many to go through',
};

const causesNl: typeof causesEn = {
  'not-asked': 'er is niet naar gevraagd',
  'time-out': 'geen antwoord binnen de tijd',
  'no-answer': 'geen verbinding, of die brak af',
  throttled: 'te veel verzoeken op dit moment',
  'server-error': 'de dienst heeft zelf een storing',
  unreadable: 'het antwoord was niet zoals gedocumenteerd',
  refused: 'het verzoek is geweigerd',
  'sign-in-failed': 'de bot kon zich daar niet aanmelden',
  'host-not-allowed': 'de bot mag dat adres niet aanroepen',
  'several-partners': 'er is meer dan één partner die bedoeld kan zijn',
  'all-users': 'het geldt voor iedereen',
  'owner-unknown': 'van wie de app is, werd niet gezegd',
  'role-not-published': 'de dienst publiceert de machtiging niet',
  'not-an-id': 'wat is opgegeven, is geen ID',
  'too-many': 'het zijn er te veel om langs te gaan',
};

const words = { en: causesEn, nl: causesNl };

/** Why something could not be read, as part of a sentence. */
export function causeWords(cause: Json | undefined, language: Language): string {
  const known = causes.find(one => one === cause);
  return known ? words[language][known] : String(cause ?? '?');
}

/** The words for a fact that could not be read, whatever the fact: its name, as the start of a sentence. */
export const notReadEn =
  (subject: string) =>
  (facts: Facts): Said =>
    facts['why'] === 'denied'
      ? {
          cause: `${subject} could not be read: the answer was ${facts['status']}.`,
          fix: `Give the bot the permission ${facts['permission']}.`,
        }
      : {
          cause: `${subject} could not be read: ${causeWords(facts['cause'], 'en')}.`,
          fix: 'Try again in a moment. "check network" shows whether the way there is open.',
        };

export const notReadNl =
  (subject: string) =>
  (facts: Facts): Said =>
    facts['why'] === 'denied'
      ? {
          cause: `${subject} kon niet worden gelezen: het antwoord was ${facts['status']}.`,
          fix: `Geef de bot de machtiging ${facts['permission']}.`,
        }
      : {
          cause: `${subject} kon niet worden gelezen: ${causeWords(facts['cause'], 'nl')}.`,
          fix: 'Probeer het zo nog eens. Met "controleer netwerk" zie je of de weg erheen open is.',
        };
