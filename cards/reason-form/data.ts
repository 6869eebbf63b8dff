/** Asks why: for what others decide on. */
export type ReasonFormData = {
  /** In a dialog it is sent as a form, in a message as a button. */
  readonly place: 'dialog' | 'message';
  readonly for: 'unlock' | 'start-writes' | 'undo' | 'way-out';
  /** The change it is about; of `unlock`, the one that holds the lock. */
  readonly id: string;
  /** Of `way-out`: which one. */
  readonly way: '' | 'terminate' | 'go-on';
  /** Its number; 0 when no change is known. */
  readonly number: number;
  readonly reason: string;
  /** Is the reason that was given too short or too long? */
  readonly wrong: boolean;
};

const base = {
  place: 'dialog',
  for: 'unlock',
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  way: '',
  number: 12,
  reason: '',
  wrong: false,
} as const;

export const samples: { readonly [name: string]: ReasonFormData } = {
  unlock: base,
  'unlock, in a message': { ...base, place: 'message' },
  'no change': { ...base, number: 0 },
  start: { ...base, for: 'start-writes', id: '', number: 0 },
  'start, in a message': { ...base, for: 'start-writes', id: '', number: 0, place: 'message' },
  undo: { ...base, for: 'undo' },
  terminate: { ...base, for: 'way-out', way: 'terminate' },
  'go on': { ...base, for: 'way-out', way: 'go-on', place: 'message' },
  'too short': { ...base, reason: 'now', wrong: true },
  hostile: { ...base, reason: '**Eve** <at>all</at> [x](https://evil.example) ${data.id}' },
};
