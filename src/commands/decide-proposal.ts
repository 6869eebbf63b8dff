import type { Asked } from '../changes/proposals/asked.js';
import { proposalById } from '../changes/proposals/store.js';
import { voteOnProposal } from '../changes/proposals/vote.js';
import { withdrawProposal } from '../changes/proposals/withdraw.js';
import { note } from './answers.js';
import type { Answer, Turn } from './command.js';
import { dataOf, proposalAnswer } from './proposal-answer.js';
import { refusedProposal } from './refused-proposal.js';
import { proposalTexts } from './text.proposals.js';

export type Decision = {
  readonly action: 'approve' | 'reject' | 'withdraw';
  readonly reason?: string;
  readonly seen?: string;
};

/** A vote on a proposal, or its withdrawal, answered with how it stands then or with the reason why not. */
export async function decideProposal(turn: Turn, proposal: Asked, { action, reason, seen }: Decision): Promise<Answer> {
  const { parts, person } = turn;
  const deciding = { proposalId: proposal.id, person, rights: await turn.rights() };
  const outcome =
    action === 'withdraw'
      ? await withdrawProposal(parts, deciding)
      : await voteOnProposal(parts, { ...deciding, decision: action, reason, seen });
  const votes = proposal.kind === 'start-writes' ? 'operator' : 'approver';
  if (!outcome.ok) return refusedProposal(turn, outcome, action === 'withdraw' ? 'operator' : votes, proposal);
  const present = (await proposalById(parts.database.kysely, proposal.id)) ?? outcome.proposal;
  return turn.by === 'button' ? proposalAnswer(turn, present) : said(turn, action, present);
}

/** A typed line gets a line back: the proposal's own card is brought up to date where it stands. */
function said(turn: Turn, action: Decision['action'], present: Asked): Answer {
  const { number, status } = present;
  const line = proposalTexts[turn.language][action]?.({ number, applied: status === 'approved' }) ?? '';
  return { card: note('done', line, String(present.id)), data: dataOf(present) };
}
