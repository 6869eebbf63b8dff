import { readFileSync } from 'node:fs';
import { fingerprintOf } from '../canonical.js';
import type { ObjectId } from '../ids.js';
import { type ChangeAct, destructiveActs } from '../kinds.js';
import { roles } from '../person.js';
import { brokenRule, type Possible } from './policy-rules.js';
import { type ChangeRule, type PolicyFile, policySchema } from './policy-schema.js';
import { type Rights, rightsWith } from './rights.js';

export type { ChangeRule } from './policy-schema.js';

/** Who may ask for what and who approves it, from a file that the operator keeps. People are known by their groups. */
export type Policy = PolicyFile;

export type PolicyRead =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly sentence: string };

/** Reads and checks the policy file. On error one sentence that names file, place and rule. */
export function readPolicy(file: string, possible: Possible): PolicyRead {
  const wrong = (what: string): PolicyRead => ({ ok: false, sentence: `The policy file ${file} ${what}.` });
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return wrong(error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read');
  }
  const read = policySchema.safeParse(data);
  if (!read.success) {
    const issue = read.error.issues[0];
    return wrong(`is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`);
  }
  const broken = brokenRule(read.data, possible);
  if (broken) return wrong(`is wrong at ${broken.path}: ${broken.rule}`);
  return { ok: true, policy: effective(read.data, possible) };
}

/** With what the file leaves to the circumstances filled in: a fresh sign-in for what takes away, where there can be one. */
export function effective(policy: Policy, { stepUpAvailable }: Possible): Policy {
  const changes = { ...policy.changes };
  for (const act of destructiveActs) {
    const rule = changes[act];
    if (rule) changes[act] = { ...rule, stepUp: rule.stepUp ?? stepUpAvailable };
  }
  return { ...policy, changes };
}

export const ruleFor = (policy: Policy, act: ChangeAct): ChangeRule | undefined => policy.changes[act];

/** Tells one policy from another at a glance. The same rules give the same, however the file is written. */
export const policyFingerprint = ({ $schema: _, ...policy }: Policy): string => fingerprintOf(policy);

/** Every group that the policy gives a role, or a say in a stage. */
export const groupsIn = (policy: Policy): readonly string[] => [
  ...new Set([
    ...roles.flatMap(role => policy.roles[role].map(group => group.id)),
    ...Object.values(policy.changes).flatMap(rule => stageGroups(rule)),
  ]),
];

const stageGroups = (rule: ChangeRule | undefined): readonly string[] =>
  (rule?.stages ?? []).flatMap(stage => stage.groups.map(group => group.id));

/** The roles of somebody who is in these groups. */
export function rightsFrom(policy: Policy, groups: readonly ObjectId[]): Rights {
  const mine = new Set(groups.map(group => group.toLowerCase()));
  return rightsWith(
    roles.filter(role => policy.roles[role].some(group => mine.has(group.id))),
    [...mine],
  );
}
