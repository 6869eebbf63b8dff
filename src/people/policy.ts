import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { isGuid } from '../ids.js';
import type { ChangeAct } from '../kinds.js';
import { roles } from '../person.js';

const groups = z.array(
  z
    .string()
    .refine(isGuid, 'must be an Entra group object id (a GUID)')
    .transform(id => id.toLowerCase()),
);

const pattern = z.string().max(200).refine(isPattern, 'must be a regular expression');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

const rule = z.strictObject({
  /** How many different people must approve, the requester never among them. */
  quorum: z.int().min(1).max(10).default(1),
  /** How long a plan may wait for its votes, and then for its start: 1 minute to 72 hours. */
  expiryHours: z
    .number()
    .min(1 / 60)
    .max(72)
    .default(4),
  requireTicket: z.boolean().default(false),
  ticketPattern: pattern.optional(),
  /** Teams conversation ids where this may be asked; left out: everywhere. */
  conversations: z.array(z.string().min(1)).min(1).optional(),
});

/** What policy.json may say. What it does not name is denied. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  /** Role -> Entra groups; members of nested groups count too. */
  roles: z.strictObject({
    requester: groups,
    approver: groups,
    auditor: groups.default([]),
    operator: groups.default([]),
  }),
  /** Kind of change -> its rule. */
  changes: z.strictObject({ connect: rule.optional() }),
});

export type Policy = z.infer<typeof policySchema>;
export type ChangeRule = z.infer<typeof rule>;

/** Reads and checks the policy file. On error one sentence that names file, place and rule. */
export function readPolicy(
  file: string,
): { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly sentence: string } {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    return { ok: false, sentence: `The policy file ${file} ${why}.` };
  }
  const read = policySchema.safeParse(data);
  if (read.success) return { ok: true, policy: read.data };
  const issue = read.error.issues[0];
  return {
    ok: false,
    sentence: `The policy file ${file} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`,
  };
}

export const ruleFor = (policy: Policy, act: ChangeAct): ChangeRule | undefined => policy.changes[act];

/** Every group that the policy gives a role. */
export const groupsIn = (policy: Policy): readonly string[] => [...new Set(roles.flatMap(role => policy.roles[role]))];
