import type { Language } from '../../src/language.js';
import { ago } from '../age.js';

/** "just now", "12 s ago", "3 minutes ago": how old a reading was when it was shown. */
export function agoInSeconds(seconds: number, language: Language): string {
  const whole = Math.floor(seconds);
  if (whole < 1 || whole >= 60) return ago(Math.floor(whole / 60), language);
  return language === 'nl' ? `${whole} s geleden` : `${whole} s ago`;
}
