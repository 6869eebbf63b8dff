import { hostileName } from '../change-samples.js';

/** The answer to who stopped all writes. */
export type WritesData = {
  /** False: they had been stopped before. */
  readonly isNew: boolean;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Writes that had left already, or were about to; at most 5. */
  readonly underWay: readonly { readonly number: number; readonly instance: string; readonly step: string }[];
  /** How many changes are under way. */
  readonly open: number;
  /** Number of the open proposal to start again; 0 when there is none. */
  readonly asked: number;
  /** Is the card for this operator's eyes alone? Only then does it have the button to ask for a start. */
  readonly mayAsk: boolean;
};

const base = {
  isNew: true,
  by: 'Bram Jansen',
  at: '2026-11-21T09:14:05Z',
  reason: 'Odd values in Intune.',
  underWay: [],
  open: 1,
  asked: 0,
  mayAsk: true,
} as const;

export const samples: { readonly [name: string]: WritesData } = {
  stopped: base,
  'nothing open': { ...base, open: 0, reason: '' },
  'under way': { ...base, underWay: [{ number: 12, instance: 'acme', step: 'Application ID in Intune' }] },
  'in a channel': { ...base, mayAsk: false },
  before: { ...base, isNew: false, by: 'Finn Bakker', open: 3 },
  'asked to start': { ...base, isNew: false, asked: 14 },
  hostile: {
    ...base,
    by: hostileName,
    reason: hostileName,
    underWay: [{ number: 1, instance: hostileName, step: hostileName }],
  },
};
