import type { Language } from '../src/language.js';
import { symbols } from './symbols.js';

export type OpenStatus = 'drafting' | 'planned' | 'approved' | 'running' | 'waiting' | 'verifying' | 'stuck';

type Words = { readonly [status in OpenStatus]: string };

const en: Words = {
  drafting: `${symbols.watch} Reading both sides`,
  planned: `${symbols.waiting} Waits for approval`,
  approved: `${symbols.done} Approved, about to start`,
  running: `${symbols.now} Under way`,
  waiting: `${symbols.person} Under way, waits for a step`,
  verifying: `${symbols.watch} Being verified`,
  stuck: `${symbols.warning} Stuck, needs a decision`,
};

const nl: Words = {
  drafting: `${symbols.watch} Beide kanten worden uitgelezen`,
  planned: `${symbols.waiting} Wacht op goedkeuring`,
  approved: `${symbols.done} Goedgekeurd, begint zo`,
  running: `${symbols.now} Wordt uitgevoerd`,
  waiting: `${symbols.person} Wordt uitgevoerd, wacht op een stap`,
  verifying: `${symbols.watch} Wordt gecontroleerd`,
  stuck: `${symbols.warning} Vastgelopen: er is een besluit nodig`,
};

/** How a change that has not ended is doing, in a few words. */
export const openStates: { readonly [language in Language]: Words } = { en, nl };
