import { z } from 'zod/v4';
import { castVote } from '../../changes/vote.js';
import { withdrawChange } from '../../changes/withdraw.js';
import { aboutChange } from '../about-change.js';
import { recordRefusal } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { decideProposal } from '../decide-proposal.js';
import { changeId, optional } from '../fields.js';
import { namedProposal } from '../proposal-answer.js';
import { listOfChanges } from './list.js';
import { readApprovals } from './read.js';
import { stepUpAnswer } from './step-up.js';
import { actions, en, nl } from './text.js';

const input = z.object({
  action: z.enum(actions).default('list'),
  id: changeId.nullish(),
  reason: optional(2000),
  /** What the card showed that was pressed: see `changes/tally.ts`. */
  seen: optional(16),
});
type Input = z.infer<typeof input>;

export const approvals: Command<Input> = {
  name: 'approvals',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ action }) => action === undefined || action === 'list',
  parse: readApprovals,
  async run({ action, id, reason, seen }, turn) {
    if (action === 'list' || !id) return listOfChanges(turn);
    const proposal = await namedProposal(turn, id);
    if (proposal)
      return decideProposal(turn, proposal, { action, reason: reason ?? undefined, seen: seen ?? undefined });
    return action === 'withdraw' ? withdraw(turn, id) : vote(turn, id, action, reason ?? undefined, seen || undefined);
  },
};

const vote = (
  turn: Turn,
  id: string,
  decision: 'approve' | 'reject',
  reason: string | undefined,
  seen: string | undefined,
): Promise<Answer> =>
  aboutChange(turn, id, decision, async (change, acting) => {
    const outcome = await castVote(turn.parts, { ...acting, decision, reason, seen });
    return !outcome.ok && outcome.reason === 'step-up-needed' ? stepUpAnswer(turn, change, decision) : outcome;
  });

const withdraw = (turn: Turn, id: string): Promise<Answer> =>
  aboutChange(turn, id, 'withdraw', async (change, acting) => {
    const outcome = await withdrawChange(turn.parts, acting);
    if (!outcome.ok)
      await recordRefusal(turn, { ...outcome.facts, reason: outcome.reason, action: 'withdraw' }, change);
    return outcome;
  });
