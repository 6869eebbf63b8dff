/** What time it is. Every rule that depends on time takes one of these, so that tests and the demo can move it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export type AdjustableClock = Clock & { skip(milliseconds: number): void };

/** A clock that runs like `base` but can be moved forward: for the demo room and for tests. */
export function adjustableClock(base: Clock = systemClock): AdjustableClock {
  let ahead = 0;
  return {
    now: () => new Date(base.now().getTime() + ahead),
    skip(milliseconds) {
      ahead += milliseconds;
    },
  };
}

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;
/** A number of months on, by the calendar (UTC); where that month is shorter, its last day. */
export function monthsLater(from: Date, months: number): Date {
  const first = new Date(from);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return first;
}
export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
