import type { ObjectId } from '../ids.js';
import type { Role } from '../person.js';

/** What a person may do right now, as their groups say. */
export type Rights = {
  readonly roles: readonly Role[];
  /** Which of the policy's groups they are in. */
  readonly groups: readonly ObjectId[];
  has(role: Role): boolean;
  /** In at least one of these groups? */
  isIn(groups: readonly { readonly id: ObjectId }[]): boolean;
};

export const rightsWith = (roles: readonly Role[], groups: readonly ObjectId[] = []): Rights => {
  const mine = new Set(groups.map(group => group.toLowerCase()));
  return {
    roles,
    groups: [...mine],
    has: role => roles.includes(role),
    isIn: asked => asked.some(group => mine.has(group.id.toLowerCase())),
  };
};
export const noRights: Rights = rightsWith([]);
