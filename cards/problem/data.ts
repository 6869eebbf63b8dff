import type { ProblemCode } from '../../src/problem.js';

/** Something went wrong that nobody expected. Never the text of an exception: only its code. */
export type ProblemData = {
  readonly code: ProblemCode;
  /** Under this number it stands in the log and in the audit. */
  readonly incident: string;
  readonly at: string;
  /** What the other side answered and which permission the call needs, when it was refused; else 0 and empty. */
  readonly status: number;
  readonly permission: string;
  readonly changeId: string;
};

const base = { incident: '5d1c2f8e', at: '2026-11-21T09:14:05Z', status: 0, permission: '', changeId: '' };

export const samples: { readonly [name: string]: ProblemData } = {
  internal: { ...base, code: 'internal' },
  refused: { ...base, code: 'call-refused', status: 403, permission: 'DeviceManagementServiceConfig.Read.All' },
  unreachable: { ...base, code: 'call-unreachable', changeId: '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a11' },
  unreadable: { ...base, code: 'call-unreadable' },
  host: { ...base, code: 'host-not-allowed' },
  'sign-in': { ...base, code: 'sign-in-failed' },
  database: { ...base, code: 'database-unavailable' },
  audit: { ...base, code: 'audit-not-stored' },
  rights: { ...base, code: 'rights-unreadable' },
  settings: { ...base, code: 'settings-wrong' },
};
