import type { Facts } from '../kinds.js';

/** What a line is about. Words of each: `en/text.ts`, `nl/text.ts`. */
export const abouts = [
  'credential',
  'permissions',
  'bot-app',
  'consent',
  'jamf',
  'jamf-privileges',
  'groups',
  'quorum',
  'reach',
  'own-line',
  'deliveries',
  'database',
  'queue',
  'overdue',
  'clock',
  'writes',
  'step-up',
  'cloud',
] as const;
export type About = (typeof abouts)[number];

/** Worst first. `unknown`: it could not be read, which is neither good nor bad. */
export const outcomes = ['fail', 'warn', 'unknown', 'pass'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who can do something about it. */
export type Fixer = 'operator' | 'entra' | 'jamf' | 'groups' | 'teams' | 'nobody';

export type Line = {
  readonly about: About;
  readonly outcome: Outcome;
  /** One of the codes of what it is about. */
  readonly code: string;
  readonly facts: Facts;
  readonly who: Fixer;
};

/** A line that needs nobody. */
export const good = (about: About, facts: Facts = {}, code = 'ok'): Line => ({
  about,
  outcome: 'pass',
  code,
  facts,
  who: 'nobody',
});

export const bad = (about: About, outcome: Outcome, code: string, who: Fixer, facts: Facts = {}): Line => ({
  about,
  outcome,
  code,
  facts,
  who,
});

export const worstFirst = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
