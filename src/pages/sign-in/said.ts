export type PageCode =
  | 'approve-counted'
  | 'reject-counted'
  | 'unknown'
  | 'expired'
  | 'used'
  | 'not-available'
  | 'another-browser'
  | 'cancelled'
  | 'sign-in-refused'
  | 'microsoft-unreachable'
  | 'rights-unreadable'
  | 'somebody-else'
  | 'context-missing'
  | 'signed-in-too-long-ago'
  | 'signed-in-before-the-vote'
  | 'signed-in-in-the-future'
  | 'not-open'
  | 'already-voted'
  | 'another-plan'
  | 'policy-changed'
  | 'own-request'
  | 'not-allowed'
  | 'not-this-stage'
  | 'not-counted';

/** What a page may name; what is not known is left out. */
export type Said = {
  /** As people call it: `CR-12`. */
  readonly change?: string;
  readonly decision?: 'approve' | 'reject';
  /** Only for the person themselves to read. */
  readonly name?: string;
  /** The code of what went wrong with the sign-in: Microsoft's, or of what its answer lacked. */
  readonly code?: string;
  /** The authentication context that was asked for. */
  readonly context?: string;
  /** How the change stands. */
  readonly status?: string;
};

export type Words = { readonly title: string; readonly lines: readonly string[] };
export type Texts = {
  readonly pages: { readonly [code in PageCode]: (said: Said) => Words };
  rows(said: Said): readonly (readonly [name: string, value: string])[];
};

export const saying = (title: string, ...lines: readonly string[]): Words => ({
  title,
  lines: lines.filter(line => line !== ''),
});

/** The page for a no of those who count the votes: they have more reasons than pages need. */
export function pageForRefusal(reason: string): PageCode {
  if (reason === 'act-not-in-policy') return 'not-allowed';
  return refusals.find(code => code === reason) ?? 'not-counted';
}

const refusals: readonly PageCode[] = [
  'not-open',
  'already-voted',
  'another-plan',
  'policy-changed',
  'own-request',
  'not-allowed',
  'not-this-stage',
];
