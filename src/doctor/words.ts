import type { Facts, Json } from '../kinds.js';
import type { About } from './line.js';

/** A cause as a sentence, and what to do about it. */
export type Saying = { readonly cause: string; readonly fix?: string };

/** Words of what a line may be about: its title, and a saying for each code. */
export type AboutWords = {
  title(facts: Facts): string;
  readonly codes: { readonly [code: string]: (facts: Facts) => Saying };
};
export type DoctorWords = { readonly [about in About]: AboutWords };
/** The part about what others gave the bot: registrations and Jamf sign-ins. */
export type AppWords = Pick<
  DoctorWords,
  'credential' | 'permissions' | 'bot-app' | 'consent' | 'jamf' | 'jamf-privileges'
>;

/** Names in a fact, a few of many: "A, B, C +4". */
export function listed(value: Json | undefined, most = 5): string {
  const all = Array.isArray(value) ? value.map(String) : [];
  const shown = all.slice(0, most).map(name => (name.length > 50 ? `${name.slice(0, 49)}…` : name));
  return all.length > most ? `${shown.join(', ')} +${all.length - most}` : shown.join(', ');
}

export const text = (value: Json | undefined): string => (value === null || value === undefined ? '' : String(value));
