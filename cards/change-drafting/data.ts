import { hostileName, sampleChange } from '../change-samples.js';
import type { Fact } from '../rows.js';

/** A change that was asked for; both sides are being read to make its plan. */
export type ChangeDraftingData = {
  readonly id: string;
  readonly number: number;
  /** The kind of change, in the reader's language. */
  readonly title: string;
  readonly instance: string;
  readonly host: string;
  readonly requester: string;
  readonly reason: string;
  readonly ticket: string;
  /** What was asked for, in the reader's language. */
  readonly wish: readonly Fact[];
  readonly mayWithdraw: boolean;
};

const base: ChangeDraftingData = {
  ...sampleChange,
  reason: 'Our Macs move to Intune compliance this month.',
  ticket: 'CHG-4711',
  wish: [
    { title: 'Sovereign cloud', value: 'Global' },
    { title: 'Landing page', value: 'Default Jamf Pro device registration page' },
  ],
  mayWithdraw: false,
};

export const samples: { readonly [name: string]: ChangeDraftingData } = {
  everyone: base,
  requester: { ...base, ticket: '', mayWithdraw: true },
  hostile: {
    ...base,
    requester: hostileName,
    reason: hostileName,
    ticket: hostileName,
    wish: [{ title: 'URL', value: hostileName }],
  },
};
