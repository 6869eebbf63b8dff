import type { Role } from '../person.js';

/** What a person may do right now, as their groups say. */
export type Rights = {
  readonly roles: readonly Role[];
  has(role: Role): boolean;
};

export const rightsWith = (roles: readonly Role[]): Rights => ({ roles, has: role => roles.includes(role) });
export const noRights: Rights = rightsWith([]);
