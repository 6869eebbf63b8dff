import type { Json } from '../kinds.js';
import type { Language } from '../language.js';

const days: { readonly [language in Language]: Intl.DateTimeFormat } = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `2025-01-31`, or a moment of that day in UTC, as "31 January 2025": the same for every reader. */
export function calendarDay(date: Json | undefined, language: Language): string {
  const at = new Date(`${String(date).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? String(date) : days[language].format(at);
}

/** The same with the time of day, and the time zone, for a sentence is the same for every reader. */
export const calendarMoment = (moment: Json | undefined, language: Language): string =>
  Number.isNaN(Date.parse(String(moment)))
    ? String(moment)
    : `${calendarDay(moment, language)}, ${String(moment).slice(11, 16)} UTC`;

/** `11.30.1-t1784555528405` as people say it: what follows the hyphen numbers Jamf's build. */
export const release = (version: Json | undefined): string => String(version).split('-')[0] ?? '';

/** Names in a list of facts, each in quotation marks. */
export const quoted = (names: Json | undefined): string =>
  (Array.isArray(names) ? names : []).map(name => `"${name}"`).join(', ');
