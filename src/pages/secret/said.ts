import type { NotAdmitted } from '../who-came-back.js';

/** Why whoever makes the secret did not make it. */
export const makingRefusals = [
  'not-this-step',
  'votes-lost',
  'writes-stopped',
  'busy',
  'write-refused',
  'outcome-unknown',
] as const;
export type MakingRefusal = (typeof makingRefusals)[number];

/** `refused`: for a reason that this page has no words for. */
export type PageCode = NotAdmitted['code'] | MakingRefusal | 'refused';

export type Words = { readonly title: string; readonly lines: readonly string[] };

/** What a page says of the secret that it is about; not every link tells all of it. */
export type About = {
  readonly change: string;
  readonly number?: number;
  readonly instance?: string;
  /** For how long the secret will be good. */
  readonly months?: number;
};

export type Texts = {
  /** `microsofts`: the code of what went wrong with the sign-in; empty when there is none. */
  readonly refusals: { readonly [code in PageCode]: (microsofts: string) => Words };
  readonly start: Words & { readonly button: string };
  readonly made: Words & { readonly field: string; readonly copy: string; readonly copied: string };
  readonly next: (label: string) => string;
  readonly rows: {
    readonly person: string;
    readonly change: string;
    readonly instance: string;
    readonly validFor: string;
    readonly ends: string;
  };
  readonly months: (count: number) => string;
};
