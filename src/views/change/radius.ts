import type { ChangePlanData } from '../../../cards/change-plan/data.js';
import type { Facts, Json } from '../../kinds.js';

export type Radius = Pick<
  ChangePlanData,
  | 'macs'
  | 'users'
  | 'allUsers'
  | 'policyNames'
  | 'policies'
  | 'managedMacs'
  | 'registered'
  | 'registeredOf'
  | 'others'
  | 'removalDate'
  | 'nonCompliantDate'
>;

/** Whom and what it concerns. What could not be read counts as unknown, never as nothing. */
export function radiusOf(facts: Facts): Radius {
  const names = texts(facts['conditionalAccess']);
  const registered = facts['registered'];
  return {
    macs: count(facts['macs']) ?? -1,
    users: count(facts['includedUsers']) ?? -1,
    allUsers: facts['includesAllUsers'] === true,
    policyNames: names?.slice(0, 5) ?? [],
    policies: names?.length ?? -1,
    managedMacs: lookedAt(facts['managedMacs'], count),
    registered: lookedAt(registered, of => count(partOf(of, 'registered'))),
    registeredOf: lookedAt(registered, of => count(partOf(of, 'total'))),
    others: texts(facts['others']) ?? [],
    removalDate: moment(facts['removalDate']),
    nonCompliantDate: moment(facts['nonCompliantDate']),
  };
}

const count = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** Not every kind of change looks at everything. */
const lookedAt = (value: Json | undefined, read: (value: Json) => number | undefined): number =>
  value === undefined ? -2 : (read(value) ?? -1);

const partOf = (value: Json, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: Json })[name]
    : undefined;

const texts = (value: Json | undefined): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : undefined;

/** A date that Intune set, if it is one. */
export const moment = (value: Json | undefined): string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : '';
