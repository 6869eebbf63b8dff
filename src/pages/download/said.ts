import type { NotAdmitted } from '../who-came-back.js';
import type { NotMade } from './producers.js';

export type PageCode = NotAdmitted['code'] | NotMade['notMade'];

export type Words = { readonly title: string; readonly lines: readonly string[] };
/** `microsofts`: the code of what went wrong with the sign-in; empty when there is none. */
export type Texts = { readonly [code in PageCode]: (microsofts: string) => Words };
