import type { Clock } from '../clock.js';

/**
 * What Teams takes from one bot in one conversation, strictest published figures:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const limits = [
  { count: 7, withinMs: 1000 },
  { count: 8, withinMs: 2000 },
  { count: 60, withinMs: 30_000 },
  { count: 1800, withinMs: 3_600_000 },
] as const;
/** New messages in one person's 1:1 chat, each with a notification: more is noise, whatever Teams takes. */
const newForPerson = [{ count: 5, withinMs: 60_000 }];
/** All conversations together. */
const overallLimits = [{ count: 20, withinMs: 1000 }];

type Limit = { readonly count: number; readonly withinMs: number };

export type Pace = {
  /** 0: go, and it counts as sent. Otherwise how many milliseconds to wait first. */
  take(conversation: string, newForOnePerson?: boolean): number;
};

/**
 * Keeps this process under Teams' limits. Other replicas count for themselves: when they exceed a limit together,
 * Teams answers 429 and the message goes back to the outbox.
 */
export function createPace(clock: Clock): Pace {
  const sent = new Map<string, readonly number[]>();

  return {
    take(conversation, newForOnePerson = false) {
      const now = clock.now().getTime();
      const counters = [
        { name: 'all', limits: overallLimits },
        { name: `in ${conversation}`, limits },
        ...(newForOnePerson ? [{ name: `new in ${conversation}`, limits: newForPerson }] : []),
      ].map(counter => ({ ...counter, recent: (sent.get(counter.name) ?? []).filter(at => now - at < 3_600_000) }));
      const wait = Math.max(...counters.map(counter => waitFor(counter.recent, counter.limits, now)));
      if (wait > 0) return wait;
      if (sent.size > 10_000) sent.clear();
      // 1,800 an hour is the largest count that is ever asked for.
      for (const { name, recent } of counters) sent.set(name, [...recent, now].slice(-1800));
      return 0;
    },
  };
}

function waitFor(sent: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ count, withinMs }) => {
    const oldest = sent[sent.length - count];
    return oldest === undefined ? 0 : oldest + withinMs - now;
  });
  return Math.max(0, ...waits);
}

/** Where nobody counts: the terminal. */
export const noPace: Pace = { take: () => 0 };
