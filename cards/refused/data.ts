import { refusedSamples } from './samples.js';

/** Everything that is refused as expected: not a fault, but a no with a reason. */
export const refusals = [
  'no-right',
  'instance-unknown',
  'address-wrong',
  'no-instances',
  'manual-in-place',
  'cannot-tell-connection',
  'lock-held',
  'prerequisites-fail',
  'form-wrong',
  'votes-unreachable',
  'change-unknown',
  'own-request',
  'already-voted',
  'not-open-for-votes',
  'plan-outdated',
  'plan-expired',
  'reason-missing',
  'not-yours-to-withdraw',
  'too-late-to-withdraw',
  'step-not-now',
  'step-not-confirmable',
  'no-id-wanted',
  'id-refused',
  'nothing-to-check',
  'policy-changed',
  'not-this-stage',
  'nothing-to-run',
  'two-persons',
  'somebody-else-signed-in',
  'not-possible',
  'not-stuck',
  'still-open',
  'nothing-to-undo',
  'no-opposite',
  'no-secret-wanted',
] as const;
export type Refusal = (typeof refusals)[number];

export type RefusedData = {
  readonly reason: Refusal;
  /** The change it is about, to go back to; empty and 0 when there is none. */
  readonly changeId: string;
  readonly changeNumber: number;
  /** The instance it is about, and its name as typed when it is unknown. */
  readonly instance: string;
  /** A name to mention: who holds the lock, whose app it is, who voted; empty when not needed. */
  readonly name: string;
  /** Further sentences in the reader's language, such as failing prerequisites. */
  readonly details: readonly string[];
  /** Lines to copy: settings for the operator. */
  readonly lines: readonly string[];
  readonly button: 'none' | 'status' | 'instances' | 'form';
};

export const samples: { readonly [name: string]: RefusedData } = refusedSamples;
