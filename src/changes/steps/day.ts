import { calendarDay, calendarMoment } from '../../checks/said.js';
import type { Language } from '../../language.js';

/** The day of a moment that Intune, Entra or Jamf gave, as people write it; in UTC, as those give it. Empty where there is none. */
export const dayWords = (moment: unknown, language: Language): string =>
  typeof moment === 'string' && moment !== '' ? calendarDay(moment, language) : '';

/** The same with the time of day. */
export const momentWords = (moment: unknown, language: Language): string =>
  typeof moment === 'string' && moment !== '' ? calendarMoment(moment, language) : '';
