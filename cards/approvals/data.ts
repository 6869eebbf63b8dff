import type { OpenStatus } from '../open-states.js';

export type ApprovalsData = {
  /** Open changes, the one that most needs the reader first; at most 8, the first 4 with a button. */
  readonly changes: readonly {
    readonly id: string;
    readonly number: number;
    /** The kind of change, in the reader's language. */
    readonly title: string;
    /** Empty for what concerns no server, such as letting the bot write again. */
    readonly instance: string;
    readonly requester: string;
    readonly status: OpenStatus;
    readonly minutesOld: number;
    readonly own: boolean;
    readonly mayVote: boolean;
  }[];
  /** How many more there are. */
  readonly more: number;
};

const change = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  number: 12,
  title: 'Connect Jamf Pro to Intune (cloud connector)',
  instance: 'acme',
  requester: 'Anna de Vries',
  minutesOld: 12,
  own: false,
  mayVote: false,
} as const;

export const samples: { readonly [name: string]: ApprovalsData } = {
  none: { changes: [], more: 0 },
  mine: { changes: [{ ...change, status: 'planned', own: true }], more: 0 },
  vote: {
    changes: [
      { ...change, status: 'planned', mayVote: true },
      { ...change, number: 9, status: 'waiting', minutesOld: 3000, instance: 'lab' },
    ],
    more: 0,
  },
  proposal: {
    changes: [{ ...change, number: 14, title: 'Let me write again', instance: '', status: 'planned', mayVote: true }],
    more: 0,
  },
  many: {
    changes: (['planned', 'drafting', 'approved', 'running', 'waiting', 'verifying', 'stuck'] as const).map(
      (status, index) => ({ ...change, status, number: 20 + index, minutesOld: index * 700 }),
    ),
    more: 5,
  },
  hostile: {
    changes: [
      { ...change, status: 'planned', requester: '**Eve** <at>all</at> [x](https://evil.example) ${data.more}' },
    ],
    more: 0,
  },
};
