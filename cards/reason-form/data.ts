/** Asks why: for what others have to agree to. */
export type ReasonFormData = {
  /** In a dialog it is sent as a form, in a message as a button. */
  readonly place: 'dialog' | 'message';
  readonly for: 'unlock' | 'start-writes' | 'way-out';
  /** Of `way-out`: how the step is left. */
  readonly way: '' | 'terminate' | 'go-on';
  /** Of `unlock`: the change that holds the lock; of `way-out`: the change that waits. */
  readonly id: string;
  /** Its number; 0 when no change is known. */
  readonly number: number;
  readonly reason: string;
  /** Is the reason that was given too short or too long? */
  readonly wrong: boolean;
};

const base = {
  place: 'dialog',
  for: 'unlock',
  way: '',
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
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
  'way out, terminate': { ...base, for: 'way-out', way: 'terminate' },
  'way out, go on': { ...base, for: 'way-out', way: 'go-on', place: 'message' },
  'too short': { ...base, reason: 'now', wrong: true },
  hostile: { ...base, reason: '**Eve** <at>all</at> [x](https://evil.example) ${data.id}' },
};
