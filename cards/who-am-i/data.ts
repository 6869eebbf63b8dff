import type { ChangeAct } from '../../src/kinds.js';
import type { Role } from '../../src/person.js';
import { whoAmISamples } from './samples.js';

/** A role and the groups that give it: those the reader is in, or all of them where the reader lacks the role. */
export type RoleBy = { readonly role: Role; readonly groups: readonly string[] };

export type ActFacts = {
  readonly act: ChangeAct;
  readonly takesAway: boolean;
  readonly ask: 'yes' | 'no-role' | 'other-place';
  readonly approve: 'yes' | 'no-role';
  /** Names of the stages that the reader may approve in; a stage alone has no name. */
  readonly stages: readonly string[];
  /** Groups that would give what is lacking, for asking and for approving. */
  readonly askGroups: readonly string[];
  readonly approveGroups: readonly string[];
  /** Steps of people: of any change, of those of others only (two persons), or none. */
  readonly run: 'yes' | 'of-others' | 'no-role';
  readonly withdraw: 'any' | 'own';
};

export type WhoAmIData = {
  readonly name: string;
  readonly objectId: string;
  /** `no`: the groups could not be read just now; nothing is known of any right then. */
  readonly read: 'yes' | 'no';
  /** Permission the reading lacked and the status it was refused with; empty and 0 when that was not why. */
  readonly permission: string;
  readonly status: number;
  readonly readAt: string;
  readonly roles: readonly RoleBy[];
  readonly lacking: readonly RoleBy[];
  readonly acts: readonly ActFacts[];
  /** Acts that the policy allows nobody. */
  readonly notAllowed: readonly ChangeAct[];
};

export const samples: { readonly [name: string]: WhoAmIData } = whoAmISamples;
