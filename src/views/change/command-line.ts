import type { Change } from '../../changes/change.js';
import type { Language } from '../../language.js';

const connect = { en: 'connect jamf', nl: 'koppel jamf' };
const standard = { en: 'default', nl: 'standaard' };

/** What one would type to ask for the same. */
export function commandLine({ instance, wish }: Pick<Change, 'instance' | 'wish'>, language: Language): string {
  const page = wish['landingPage'] === 'default' ? standard[language] : wish['landingPage'];
  const url = typeof wish['customUrl'] === 'string' ? wish['customUrl'] : '';
  return [connect[language], instance, 'cloud', wish['cloud'], page, url].filter(Boolean).join(' ');
}
