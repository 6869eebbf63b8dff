/**
 * One fact as it was read. An error is never an absence: `absent` means the other side answered "there is none";
 * `denied` and `unreachable` mean that we do not know. `stale` is an old value whose renewal failed.
 */
export type Reading<T> =
  | { readonly is: 'value'; readonly value: T; readonly at: string }
  | { readonly is: 'absent'; readonly at: string }
  | { readonly is: 'denied'; readonly at: string; readonly status: number; readonly permission: string }
  | { readonly is: 'unreachable'; readonly at: string; readonly cause: string }
  | { readonly is: 'stale'; readonly value: T; readonly at: string; readonly cause: string };

/** Why a reading gives no present fact. */
export type NotRead = Extract<Reading<unknown>, { is: 'denied' } | { is: 'unreachable' } | { is: 'stale' }>;

export const isKnown = <T>(reading: Reading<T>): boolean => reading.is === 'value' || reading.is === 'absent';

/** The value when it was read just now, else undefined. Ask `isKnown` first when absence matters. */
export const valueIn = <T>(reading: Reading<T>): T | undefined => (reading.is === 'value' ? reading.value : undefined);
