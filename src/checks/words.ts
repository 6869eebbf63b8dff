import type { Facts } from '../kinds.js';
import type { CheckName } from './finding.js';

/** Words of one check: its title, and a sentence with the fix for each code. */
export type CheckWords = {
  readonly title: string;
  readonly codes: { readonly [code: string]: (facts: Facts) => { readonly cause: string; readonly fix?: string } };
};
export type CheckText = { readonly [check in CheckName]: CheckWords };
