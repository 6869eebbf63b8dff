import type { ChangeAct } from '../kinds.js';
import type { Role } from '../person.js';

/** What a person may do right now, as their groups say. */
export type Rights = {
  readonly roles: readonly Role[];
  has(role: Role): boolean;
};

export type RequestRule = { readonly act: ChangeAct };
