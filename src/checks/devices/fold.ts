import type { Computer, RegistrationState } from '../../snapshot/devices.js';
import { createJudge, type Judge, type Measure, stateOf, type Trouble, troubles } from './judge.js';
import { createSerials, type Serials } from './serials.js';

/** A Mac that is shown as an example. */
export type Example = { readonly id: string; readonly name: string; readonly username: string };

type PerState = { readonly [state in RegistrationState]: number };

/** What is kept of a fleet: numbers, and a few names. Plain data. */
export type Counts = {
  readonly macs: number;
  /** Macs by the state of the account that needs attention most (`stateOf`). */
  readonly byState: PerState;
  /** Accounts by their own state: a person with two Macs counts twice. */
  readonly accountsByState: PerState;
  readonly byTrouble: { readonly [trouble in Trouble]: number };
  /** Macs whose serial number another Mac had before them. */
  readonly twice: number;
  readonly examples: { readonly [trouble in Trouble]: readonly Example[] };
  readonly serialsTwice: readonly string[];
};

/** Grows page by page; the order of pages plays no part. */
export type Fold = { readonly counts: Tally; readonly serials: Serials; readonly judge: Judge };

type Tally = {
  macs: number;
  byState: Record<RegistrationState, number>;
  accountsByState: Record<RegistrationState, number>;
  byTrouble: Record<Trouble, number>;
  twice: number;
  examples: Record<Trouble, Example[]>;
  serialsTwice: string[];
};

/** Of each kind, so that what is kept of any fleet stays small. */
export const mostExamples = 20;

const perState = () => ({ ACTIVATED: 0, DEACTIVATED: 0, UNRESPONSIVE: 0, UNKNOWN: 0 });
const perTrouble = <T>(value: () => T) =>
  Object.fromEntries(troubles.map(trouble => [trouble, value()])) as Record<Trouble, T>;

/** `expected`: the size of the fleet, where it is known. */
export const emptyFold = (measure: Measure, expected?: number): Fold => ({
  judge: createJudge(measure),
  serials: createSerials(expected),
  counts: {
    macs: 0,
    byState: perState(),
    accountsByState: perState(),
    byTrouble: perTrouble(() => 0),
    twice: 0,
    examples: perTrouble<Example[]>(() => []),
    serialsTwice: [],
  },
});

/** Adds a page to a fold, which it alters: a copy for each page of a large fleet would be the dearest part of it. */
export function add(fold: Fold, page: readonly Computer[]): Fold {
  for (const computer of page) addComputer(fold, computer);
  return fold;
}

function addComputer({ counts, serials, judge }: Fold, computer: Computer): void {
  counts.macs++;
  const state = stateOf(computer);
  if (state) counts.byState[state]++;
  for (const account of computer.accounts) counts.accountsByState[account.state]++;
  for (const trouble of judge(computer)) {
    counts.byTrouble[trouble]++;
    keepLowest(counts.examples[trouble], exampleOf(computer), byId);
  }
  const serial = computer.serialNumber.trim().toUpperCase();
  if (serial === '' || !serials.add(serial)) return;
  counts.twice++;
  if (!counts.serialsTwice.includes(serial)) keepLowest(counts.serialsTwice, serial, byText);
}

const exampleOf = ({ id, name, username }: Computer): Example => ({ id, name, username });
const byId = (a: Example, b: Example): number => Number(a.id) - Number(b.id) || byText(a.id, b.id);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lowest of all, whatever order they come in. */
function keepLowest<T>(kept: T[], one: T, order: (a: T, b: T) => number): void {
  const last = kept.at(-1);
  if (kept.length >= mostExamples && last !== undefined && order(one, last) >= 0) return;
  const place = kept.findIndex(other => order(one, other) < 0);
  kept.splice(place < 0 ? kept.length : place, 0, one);
  if (kept.length > mostExamples) kept.pop();
}

export const countsOf = ({ counts }: Fold): Counts => counts;
