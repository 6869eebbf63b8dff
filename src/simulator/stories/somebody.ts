import type { Doer } from '../acts/directory.js';
import { type DemoPerson, demoPeople } from '../people.js';

const hour = 3_600_000;

export const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * hour);

function named(key: DemoPerson['key']): DemoPerson {
  const person = demoPeople.find(one => one.key === key);
  if (!person) throw new Error('The story needs its people');
  return person;
}

/** Who may do everything in every console, so many hours before the story begins. */
export const administrator = (now: Date, hours: number): Doer => ({
  person: named('approver'),
  now: hoursBefore(now, hours),
});

/** Somebody with enough rights and no idea what they were doing. */
export const somebody = (now: Date, hours: number): Doer => ({
  person: named('approver2'),
  now: hoursBefore(now, hours),
});

/** A story that cannot be told as it was meant is none. */
export function must(...results: { ok: boolean }[]): void {
  if (results.some(result => !result.ok)) throw new Error(`The story cannot go on: ${JSON.stringify(results)}`);
}
