import fc from 'fast-check';
import { type Counts, createOnlooker } from './onlooker.js';
import { play } from './play.js';
import { rules as ofProduction, type Rules } from './rules.js';
import { schedule } from './town.js';

export type Checked = {
  readonly seed: number;
  readonly runs: number;
  readonly counts: Counts;
  readonly failure?: string;
};

/** Another seed each time; `MODEL_SEED` plays the schedules of an earlier run again. */
export const anySeed = (): number => Number(process.env['MODEL_SEED'] ?? Date.now() % 2 ** 31);

/** Plays so many random schedules. */
export function checkRules(runs: number, seed: number, rules: Rules = ofProduction): Checked {
  const counts: Counts = {};
  const property = fc.property(schedule, one => {
    const onlooker = createOnlooker(counts);
    play(one, rules, onlooker.see, onlooker.after);
  });
  const details = fc.check(property, { numRuns: runs, seed });
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  const failure = details.failed ? `${why}\n${fc.defaultReportMessage(details)}` : undefined;
  return { seed, runs: details.numRuns, counts, failure };
}

export const told = ({ seed, runs, counts }: Checked): string =>
  `${runs} schedules, seed ${seed}: ${Object.entries(counts)
    .sort()
    .map(([what, number]) => `${what} ${number}`)
    .join(', ')}`;
