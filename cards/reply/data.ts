import { hostileName } from '../change-samples.js';

export const replyEvents = [
  'vote',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'outdated',
  'started',
  'step-done',
  'step-attested',
  'waiting',
  'sign-in',
  'reminder',
  'expires-soon',
  'stuck',
  'failed',
  'done',
  'writes-stopped',
  'writes-started',
  'clock',
  'clock-over',
  'after-look',
] as const;
export type ReplyEvent = (typeof replyEvents)[number];

/** A short line under a change's card. */
export type ReplyData = {
  readonly event: ReplyEvent;
  readonly number: number;
  /** Who did it; empty when nobody did. */
  readonly name: string;
  /** Label and title of the step it is about, in the reader's language; empty when it is about none. */
  readonly stepLabel: string;
  readonly stepTitle: string;
  /** What was said or what is missing, in the reader's language; may be empty. */
  readonly reason: string;
  readonly approvals: number;
  readonly quorum: number;
  /** Hours left until the next connection has to stand. */
  readonly hours: number;
};

const base = {
  number: 12,
  name: 'Bram Jansen',
  stepLabel: '3',
  stepTitle: 'Consent to Cloud Connector',
  reason: '',
  approvals: 1,
  quorum: 2,
  hours: 4,
} as const;

const every = Object.fromEntries(replyEvents.map(event => [event, { ...base, event }]));

export const samples: { readonly [name: string]: ReplyData } = {
  ...every,
  'rejected with reason': { ...base, event: 'rejected', reason: 'Not during the audit week.' },
  'waiting for': { ...base, event: 'waiting', reason: 'Waiting for Confirm in Jamf Pro.' },
  nobody: { ...base, event: 'approved', name: '' },
  hostile: { ...base, event: 'rejected', name: hostileName, reason: hostileName, stepTitle: hostileName },
};
