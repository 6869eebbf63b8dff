import type { Facts } from '../kinds.js';

/** What a code says, in words: the cause, and what to do about it. */
export type Said = { readonly cause: string; readonly fix?: string };

/** Words of one check: its title, and a sentence with the fix for each code. */
export type CheckWords = {
  readonly title: string;
  readonly codes: { readonly [code: string]: (facts: Facts) => Said };
};

/** Words of every check of a group. */
export type GroupText<Name extends string> = { readonly [check in Name]: CheckWords };
