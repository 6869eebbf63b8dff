/** Codes of everything that may go wrong unexpectedly. Words for people: `cards/problem/text.ts`. */
export const problemCodes = [
  'internal',
  'call-refused',
  'call-unreachable',
  'call-unreadable',
  'host-not-allowed',
  'sign-in-failed',
  'database-unavailable',
  'audit-not-stored',
  'rights-unreadable',
  'settings-wrong',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemFacts = { readonly [name: string]: string | number | boolean | undefined };

/**
 * A surprise: thrown where it happens, caught once (in `bot/turn` for a turn, in the job loop for a job).
 * `message` says what was being done; it never holds a secret, a token or a response body.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  constructor(code: ProblemCode, doing: string, facts: ProblemFacts = {}, cause?: unknown) {
    super(doing, { cause });
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
  }
}

/** The other side answered and said no: status, what we asked, and the permission the call needs. */
export class Refused extends Problem {
  readonly status: number;
  readonly permission: string;
  constructor(doing: string, status: number, permission: string, facts: ProblemFacts = {}) {
    super('call-refused', doing, { ...facts, status, permission });
    this.name = 'Refused';
    this.status = status;
    this.permission = permission;
  }
}

/** No answer could be had: DNS, TCP, TLS, time-out, or the server kept failing (5xx, 429). */
export class Unreachable extends Problem {
  constructor(doing: string, facts: ProblemFacts = {}, cause?: unknown) {
    super('call-unreachable', doing, facts, cause);
    this.name = 'Unreachable';
  }
}

/** An answer came that is not what the contract says: half a JSON, a missing field. Never taken for an absence. */
export class Unreadable extends Problem {
  constructor(doing: string, facts: ProblemFacts = {}, cause?: unknown) {
    super('call-unreadable', doing, facts, cause);
    this.name = 'Unreadable';
  }
}

/** Did a call to the other side fail in one of the ways calls fail? (Anything else is a fault of ours.) */
export const isExpectedFailure = (error: unknown): error is Problem =>
  error instanceof Problem &&
  ['call-refused', 'call-unreachable', 'call-unreadable', 'rights-unreadable', 'sign-in-failed'].includes(error.code);
