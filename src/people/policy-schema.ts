import { z } from 'zod/v4';
import { isGuid } from '../ids.js';
import { changeActs } from '../kinds.js';
import { roles } from '../person.js';

const guid = z.string().refine(isGuid, 'must be the object id (a GUID) of a group').toLowerCase();

const group = z.strictObject({
  id: guid.describe('Object id of the group in Entra. Only this counts.'),
  name: z.string().min(1).max(120).describe('What people call the group. Shown to those who lack the role.'),
});

const groups = z.array(group).max(20, 'may name at most 20 groups');

const rule = z.strictObject({
  quorum: z.int().min(1).max(5).default(1).describe('Number of different people who must approve.'),
  expiryHours: z
    .number()
    .min(1 / 60, 'must be at least one minute (0.0167)')
    .max(72, 'must be at most 72')
    .default(4)
    .describe('How long a plan waits for approvals, and an approved plan for its start.'),
  requireTicket: z.boolean().default(false).describe('Must a request name a ticket?'),
  ticketPattern: z
    .string()
    .max(200)
    .refine(isPattern, 'must be a regular expression')
    .optional()
    .describe('Regular expression that a ticket must match.'),
  conversations: z
    .array(z.string().min(1))
    .optional()
    .describe('Ids of the conversations in which it may be asked for. Absent: everywhere.'),
});

/** The file as people write it. Whatever it does not name is not allowed. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  roles: z
    .strictObject(Object.fromEntries(roles.map(role => [role, groups.default([])])) as Record<Role, typeof defaulted>)
    .describe('Role -> groups whose members hold it.'),
  changes: z
    .strictObject(Object.fromEntries(changeActs.map(act => [act, rule.optional()])) as Record<Act, typeof optional>)
    .describe('What may be asked for, and under which rule. An act that is absent is not allowed.'),
});

const defaulted = groups.default([]);
const optional = rule.optional();
type Role = (typeof roles)[number];
type Act = (typeof changeActs)[number];

export type PolicyFile = z.output<typeof policySchema>;
export type GroupRef = z.output<typeof group>;
export type RuleFile = z.output<typeof rule>;

/** The published form of the schema (`policy.schema.json`), for editors. */
export const policyJsonSchema = (): object => ({
  title: 'Policy of Connector Bot',
  ...z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' }),
});

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
