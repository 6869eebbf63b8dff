import { calendarDay } from '../../checks/said.js';
import type { Language } from '../../language.js';

/** The day of a moment that Intune, Entra or Jamf gave, as people write it; in UTC, as those give it. Empty where there is none. */
export const dayWords = (moment: unknown, language: Language): string =>
  typeof moment === 'string' ? calendarDay(moment.slice(0, 10), language) : '';

/** The same with the time of day: a sentence is the same for every reader, so it names the time zone. */
export const momentWords = (moment: unknown, language: Language): string =>
  typeof moment === 'string' ? `${dayWords(moment, language)}, ${moment.slice(11, 16)} UTC` : '';
