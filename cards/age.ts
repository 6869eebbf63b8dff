import type { Language } from '../src/language.js';

const one = { en: ['minute', 'hour', 'day'], nl: ['minuut', 'uur', 'dag'] } as const;
const many = { en: ['minutes', 'hours', 'days'], nl: ['minuten', 'uur', 'dagen'] } as const;

/** "12 minutes", "3 hours", "2 days": how long, in words, from whole minutes. */
export function duration(minutes: number, language: Language): string {
  const [amount, unit] = inUnits(Math.max(0, Math.floor(minutes)));
  return `${amount} ${(amount === 1 ? one : many)[language][unit]}`;
}

/** "12 minutes ago", "zojuist": how long ago. */
export function ago(minutes: number, language: Language): string {
  if (minutes < 1) return language === 'nl' ? 'zojuist' : 'just now';
  return language === 'nl' ? `${duration(minutes, 'nl')} geleden` : `${duration(minutes, 'en')} ago`;
}

function inUnits(minutes: number): readonly [number, 0 | 1 | 2] {
  if (minutes < 120) return [minutes, 0];
  if (minutes < 48 * 60) return [Math.floor(minutes / 60), 1];
  return [Math.floor(minutes / (24 * 60)), 2];
}
