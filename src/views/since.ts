/** Whole seconds from a moment until now; none for one that is still to come. */
export const secondsSince = (at: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / 1000));

export const minutesSince = (at: string, now: Date): number => Math.floor(secondsSince(at, now) / 60);
