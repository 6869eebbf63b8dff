import type { Activity } from './activity.js';

/** Which activities of before are handed over once more beside a new one. The same seed gives the same choice. */
export type Repeats = {
  begin(most: number, seed: number): void;
  dueBeside(activity: Activity): readonly Activity[];
};

/** Each time, so many of those of before come again. */
const besides = 4;

export function createRepeats(): Repeats {
  let most = 1;
  let random = randomFrom(1);
  const sent = new Map<Activity, number>();

  return {
    begin(times, seed) {
      most = times;
      random = randomFrom(seed);
      sent.clear();
    },
    dueBeside(activity) {
      if (most <= 1) return [];
      sent.set(activity, 1);
      const chosen = [...sent]
        .filter(([, times]) => times < most)
        .map(([one]) => ({ one, place: random() }))
        .sort((a, b) => a.place - b.place)
        .slice(0, besides)
        .map(({ one }) => one);
      for (const one of chosen) sent.set(one, (sent.get(one) ?? 0) + 1);
      return chosen;
    },
  };
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
