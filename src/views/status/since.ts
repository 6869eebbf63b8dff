export const secondsBetween = (from: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - new Date(from).getTime()) / 1000));

export const minutesBetween = (from: string, now: Date): number => Math.floor(secondsBetween(from, now) / 60);
