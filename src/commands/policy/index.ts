import { basename } from 'node:path';
import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import type { PolicyData } from '../../../cards/policy/data.js';
import { policyCard } from '../../../cards/policy/index.js';
import { fingerprintOf } from '../../canonical.js';
import { changeActs } from '../../kinds.js';
import { ruleFor } from '../../people/policy.js';
import type { PolicyGroup } from '../../people/policy-schema.js';
import type { Rights } from '../../people/rights.js';
import { roles } from '../../person.js';
import type { Command, Turn } from '../command.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { isFiller, wordsOf } from '../words.js';
import { proposalFacts, ruleFacts } from './rules.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

/**
 * The effective rules, for everybody whom the policy gives anything. Not for others: it names the groups whose members
 * approve, and that is a list of whom to deceive.
 */
export const policy: Command<Input> = {
  name: 'policy',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, turn) {
    if (!isNamedIn(await turn.rights())) return refusedForRoles(turn, 'policy', roles);
    return { card: show(policyCard, await factsOf(turn)) };
  },
};

/** A role, or a group that only votes in a stage. */
const isNamedIn = (rights: Rights): boolean => rights.roles.length > 0 || rights.groups.length > 0;

async function factsOf({ parts, conversation }: Turn): Promise<PolicyData> {
  const { settings } = parts;
  const place = {
    conversation: conversation.id,
    teamId: conversation.teamId,
    stepUpAvailable: parts.stepUp !== undefined,
  };
  const ruled = changeActs.flatMap(act => {
    const rule = ruleFor(parts.policy, act);
    return rule ? [ruleFacts(parts.policy, act, rule, place)] : [];
  });
  return {
    file: basename(settings.policyFile),
    fingerprint: fingerprintOf(parts.policy).slice(0, 8),
    roles: await Promise.all(
      roles.map(async role => ({
        role,
        groups: await Promise.all(parts.policy.roles[role].map(group => counted(parts, group))),
      })),
    ),
    rules: ruled,
    notAllowed: changeActs.filter(act => !ruleFor(parts.policy, act)),
    proposals: proposalFacts(parts.policy),
  };
}

/** How many people a group has is good to know, and no reason to show no rules. */
async function counted(parts: Turn['parts'], group: PolicyGroup) {
  const people = await soon(parts.graph.groups.userCount(group.id)).catch(() => -1);
  return { name: group.name, people };
}

const patienceMs = 2000;

async function soon(count: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>(resolve => {
    timer = setTimeout(() => resolve(-1), patienceMs);
  });
  return Promise.race([count, late]).finally(() => clearTimeout(timer));
}
