import type { Alias } from '../ids.js';
import type { ChangeAct, Facts, Repair } from '../kinds.js';
import type { SnapshotPart } from '../snapshot/snapshot.js';
import { connectionNames } from './connection/names.js';
import { deviceNames } from './devices/names.js';
import { networkNames } from './network/names.js';
import { permissionNames } from './permissions/names.js';
import { policyNames } from './policies/names.js';
import { prerequisiteNames } from './prerequisites/names.js';

/** What a person can ask for by name: `check permissions`. */
export type CheckGroup = 'connection' | 'prerequisites' | 'permissions' | 'policies' | 'network' | 'devices';

export const checkNames = [
  ...connectionNames,
  ...prerequisiteNames,
  ...permissionNames,
  ...policyNames,
  ...deviceNames,
  ...networkNames,
] as const;
export type CheckName = (typeof checkNames)[number];

/** `error`: the fact could not be read. Never a fail, never a pass. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'skipped' | 'error';

/** What a check says: a code with parameters. Words are made at the edge. */
export type Finding = {
  readonly check: CheckName;
  readonly instance: Alias;
  readonly outcome: Outcome;
  /** One of the check's own codes; its words stand in the `text.ts` of its group. */
  readonly code: string;
  readonly facts: Facts;
  /** When the fact that decided was read. */
  readonly readAt?: string;
};

/** The least role that can do something about a finding. */
export const fixers = [
  'operator',
  'jamf-administrator',
  'intune-administrator',
  'conditional-access-administrator',
  'cloud-application-administrator',
  'privileged-role-administrator',
  'groups-administrator',
  'global-administrator',
  'billing-administrator',
  'network-team',
  'mac-user',
  'nobody',
] as const;
export type Fixer = (typeof fixers)[number];

/** What can be done about a code of a check, beside the words. */
export type Fix = {
  readonly who: Fixer;
  /** The console where it is done. */
  readonly where?: 'jamf' | 'intune' | 'entra';
  /** The page that says so. */
  readonly source?: string;
  /** The change that repairs it, once it is approved. */
  readonly act?: ChangeAct;
  /** Of the act `repair`: which one. */
  readonly repair?: Repair;
};

/** A finding with all that a reader of it wants to know. */
export type Explained = Finding & {
  readonly group: CheckGroup;
  /** Does it speak of this one server, or of the tenant that all servers share? */
  readonly scope: 'tenant' | 'instance';
  /** The facts it rests on. */
  readonly reads: readonly SnapshotPart[];
  readonly fix?: Fix;
};
