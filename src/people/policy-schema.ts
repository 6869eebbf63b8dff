import { z } from 'zod/v4';
import { type ChangeAct, changeActs } from '../kinds.js';

const id = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'must be an Entra group object id (a GUID)')
  .toLowerCase();

const named = z.strictObject({
  id: id.describe('Object id of the group. Only this counts.'),
  name: z.string().min(1).max(120).describe('What people call the group; shown to somebody who lacks the role.'),
});

/** A group by its id alone, or with the name that people know it by. */
const group = z.union([named, id.transform(only => ({ id: only, name: only }))]).meta({ id: 'group' });

const groups = z.array(group).max(20, 'may name at most 20 groups');

const quorum = z.int().min(1).max(10);

const expiryHours = z
  .number()
  .min(1 / 60, 'must be at least one minute (0.0167)')
  .max(72, 'must be at most 72')
  .default(4)
  .describe('How long a plan may wait for its votes, and then for its start: 1 minute to 72 hours.');

const stage = z.strictObject({
  name: z.string().min(1).max(60).describe('What people call this stage: Security.'),
  groups: groups.min(1).describe('Whose votes count here.'),
  quorum: quorum.default(1).describe('How many different people of these groups must approve.'),
});

const ruleFields = z.strictObject({
  quorum: quorum
    .optional()
    .describe(
      'How many different people must approve, the requester never among them. Default: 2 for what takes something away (disconnect, remove-manual, migrate, switch-to-manual, terminate), else 1. With 1, what takes something away needs a step-up; terminate takes 2 in any case.',
    ),
  stages: z
    .array(stage)
    .min(1)
    .max(5)
    .optional()
    .describe(
      'Approval in stages, one after the other, instead of `quorum`. A group may stand in two stages, but nobody counts in both.',
    ),
  expiryHours,
  requireTicket: z.boolean().default(false).describe('Must a request name a ticket?'),
  ticketPattern: z
    .string()
    .max(200)
    .refine(isPattern, 'must be a regular expression')
    .optional()
    .describe('Regular expression (JavaScript) that the whole ticket must match: `CHG[0-9]{7}`.'),
  conversations: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Teams conversation ids (channels, chats) where this may be asked. Left out: everywhere that `teams` allows.',
    ),
  teams: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Teams ids (`19:...@thread.tacv2`) in whose channels this may be asked, and then nowhere else. Left out: everywhere that `conversations` allows.',
    ),
  stepUp: z
    .boolean()
    .optional()
    .describe(
      "Must approvers prove who they are on Microsoft's page, right before the vote counts? Needs AUTHENTICATION_CONTEXT and PUBLIC_URL. Default: where these are set, for what takes something away.",
    ),
  requesterMayRun: z
    .boolean()
    .optional()
    .describe('May the requester run the steps that write? Default: only where one approval is enough.'),
});

const rule = ruleFields
  .refine(
    ({ quorum: number, stages }) => number === undefined || stages === undefined,
    'may have a quorum or stages, not both',
  )
  .meta({ id: 'rule' });

const proposalRule = (usual: number) =>
  z
    .strictObject({
      quorum: quorum.default(usual).describe('How many others must agree with who asks.'),
      expiryHours,
    })
    .prefault({});

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
  changes: z.strictObject(eachAct(rule.optional())).describe('Act -> its rule. An act left out is not allowed.'),
  proposals: z
    .strictObject({
      unlock: proposalRule(1).describe('Freeing a lock by ending the change that holds it: an approver agrees.'),
      'start-writes': proposalRule(1).describe('Letting the bot write again: another operator agrees.'),
      deviation: proposalRule(2).describe(
        'A way around a step of an approved change that does not come about: approvers agree, never who asked for the change.',
      ),
    })
    .prefault({})
    .describe('What is voted on besides changes.'),
});

export type PolicyFile = z.output<typeof policySchema>;
export type PolicyGroup = z.output<typeof group>;
export type ChangeRule = z.output<typeof rule>;
export type ProposalRule = z.output<ReturnType<typeof proposalRule>>;

/** The schema as published in `policy.schema.json`, for editors. */
export const policyJsonSchema = (): object => ({
  title: 'Policy of Connector Bot',
  ...z.toJSONSchema(policySchema, {
    io: 'input',
    target: 'draft-7',
    // The name of a definition; as a keyword `id` belongs to an older draft, and validators refuse it.
    override: ({ jsonSchema }) => void delete jsonSchema['id'],
  }),
});

/** The same rule for every act there is. */
function eachAct<Rule>(one: Rule): { [act in ChangeAct]: Rule } {
  return Object.fromEntries(changeActs.map(act => [act, one])) as { [act in ChangeAct]: Rule };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
