import { randomUUID } from 'node:crypto';

type Branded<Name extends string> = string & { readonly __is?: Name };

/** Entra tenant id (a GUID, lower case). */
export type TenantId = Branded<'tenant'>;
/** Object id of a person, group, service principal or application in Entra (a GUID, lower case). */
export type ObjectId = Branded<'object'>;
/** Application (client) id in Entra (a GUID, lower case). */
export type AppId = Branded<'app'>;
/** Our own short name of a Jamf Pro server, declared by the operator: `acme`. */
export type Alias = Branded<'alias'>;
export type ChangeId = Branded<'change'>;
export type ProposalId = Branded<'proposal'>;
/** Id of a Teams conversation as Teams sends it. */
export type ConversationId = Branded<'conversation'>;

/** Where new ids come from; a parameter so that tests can count instead. */
export type Ids = { uuid(): string };

export const randomIds: Ids = { uuid: () => randomUUID() };

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isGuid = (text: string): boolean => guid.test(text);
