import { hostileName } from '../change-samples.js';
import type { LockState } from '../proposal/data.js';

export type LocksData = {
  /** What is locked, longest first; at most 6 are shown, the first 2 with buttons. */
  readonly locks: readonly {
    /** Of the change that holds it: what the buttons carry. */
    readonly id: string;
    /** What the lock is about: `pdm` = Intune's old partner record; another name is shown as it is. */
    readonly about: string;
    /** 0 when no change is known that holds it. */
    readonly number: number;
    /** The kind of change, in the reader's language. */
    readonly title: string;
    readonly instance: string;
    readonly requester: string;
    readonly reason: string;
    readonly state: LockState;
    readonly step: string;
    readonly minutes: number;
    /** Number of the open proposal to free it; 0 when there is none. */
    readonly asked: number;
  }[];
  readonly more: number;
  readonly mayUnlock: boolean;
  /** Who stopped all writes; empty when nobody did. */
  readonly stoppedBy: string;
  readonly stoppedMinutes: number;
  readonly stopReason: string;
};

const lock = {
  id: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11',
  about: 'pdm',
  number: 12,
  title: 'Connect Jamf Pro to Intune (cloud connector)',
  instance: 'acme',
  requester: 'Anna de Vries',
  reason: 'Our Macs move to Intune compliance this month.',
  state: 'waiting',
  step: 'Consent to Cloud Connector',
  minutes: 190,
  asked: 0,
} as const;

const base = { more: 0, mayUnlock: false, stoppedBy: '', stoppedMinutes: 0, stopReason: '' } as const;

export const samples: { readonly [name: string]: LocksData } = {
  none: { ...base, locks: [] },
  one: { ...base, locks: [lock] },
  operator: { ...base, locks: [lock], mayUnlock: true },
  asked: { ...base, locks: [{ ...lock, asked: 14 }], mayUnlock: true },
  'nothing holds it': {
    ...base,
    mayUnlock: true,
    locks: [{ ...lock, number: 0, title: '', instance: '', requester: '', reason: '', step: '', state: 'none' }],
  },
  stopped: {
    ...base,
    locks: [lock],
    stoppedBy: 'Finn Bakker',
    stoppedMinutes: 12,
    stopReason: 'Odd values in Intune.',
  },
  many: {
    ...base,
    mayUnlock: true,
    more: 3,
    locks: (['planned', 'stuck', 'running', 'drafting', 'approved', 'verifying'] as const).map((state, index) => ({
      ...lock,
      about: index === 0 ? 'pdm' : 'device-compliance',
      number: 20 + index,
      state,
      step: '',
    })),
  },
  hostile: {
    ...base,
    stoppedBy: hostileName,
    stopReason: hostileName,
    locks: [{ ...lock, about: hostileName, requester: hostileName, reason: hostileName, step: hostileName }],
  },
};
