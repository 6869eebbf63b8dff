import { z } from 'zod/v4';

const id = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'must be an Entra group object id (a GUID)')
  .toLowerCase();

const named = z.strictObject({
  id: id.describe('Object id of the group. Only this counts.'),
  name: z.string().min(1).max(120).describe('What people call the group; shown to somebody who lacks the role.'),
});

/** A group by its id alone, or with the name that people know it by. */
const group = z.union([named, id.transform(only => ({ id: only, name: only }))]);

const groups = z.array(group).max(20, 'may name at most 20 groups');

const rule = z.strictObject({
  quorum: z
    .int()
    .min(1)
    .max(10)
    .default(1)
    .describe('How many different people must approve, the requester never among them.'),
  expiryHours: z
    .number()
    .min(1 / 60, 'must be at least one minute (0.0167)')
    .max(72, 'must be at most 72')
    .default(4)
    .describe('How long a plan may wait for its votes, and then for its start: 1 minute to 72 hours.'),
  requireTicket: z.boolean().default(false).describe('Must a request name a ticket?'),
  ticketPattern: z
    .string()
    .max(200)
    .refine(isPattern, 'must be a regular expression')
    .optional()
    .describe('Regular expression that a ticket must match.'),
  conversations: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Teams conversation ids where this may be asked. Left out: everywhere.'),
});

/** What policy.json may say. What it does not name is denied. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  roles: z
    .strictObject({
      requester: groups.describe('Who may ask for changes.'),
      approver: groups.describe('Who decides on the requests of others.'),
      auditor: groups.default([]).describe('Who may read the audit.'),
      operator: groups.default([]).describe('Who keeps the bot running.'),
    })
    .describe('Role -> Entra groups, by object id. Members of nested groups count too.'),
  changes: z.strictObject({ connect: rule.optional() }).describe('Act -> its rule. An act left out is not allowed.'),
});

export type PolicyFile = z.output<typeof policySchema>;
export type ChangeRule = z.output<typeof rule>;

/** The schema as published in `policy.schema.json`, for editors. */
export const policyJsonSchema = (): object => ({
  title: 'Policy of Connector Bot',
  ...z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' }),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
