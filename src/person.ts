import type { ObjectId, TenantId } from './ids.js';

/** Somebody in Entra. Rights come from the two ids alone; the name is only for people to read. */
export type Person = { readonly tenantId: TenantId; readonly objectId: ObjectId; readonly name: string };

export const roles = ['requester', 'approver', 'auditor', 'operator'] as const;
export type Role = (typeof roles)[number];

export const samePerson = (a: Pick<Person, 'tenantId' | 'objectId'>, b: Pick<Person, 'tenantId' | 'objectId'>) =>
  a.tenantId.toLowerCase() === b.tenantId.toLowerCase() && a.objectId.toLowerCase() === b.objectId.toLowerCase();

export const personKey = (person: Pick<Person, 'tenantId' | 'objectId'>): string =>
  `${person.tenantId}/${person.objectId}`.toLowerCase();

/** Of a person in stored facts: what is an object there was one. */
export const isPerson = (value: unknown): value is Person => typeof value === 'object' && value !== null;
