import type { ApprovalsData } from '../../../cards/approvals/data.js';
import type { Asked } from '../../changes/proposals/asked.js';
import { whyNotVote } from '../../changes/proposals/judge.js';
import { openProposals } from '../../changes/proposals/store.js';
import { votesOf } from '../../changes/store.js';
import { samePerson } from '../../person.js';
import { minutesSince } from '../../views/since.js';
import { rightsToShow } from '../change-answer.js';
import type { Turn } from '../command.js';
import { proposalTitles } from './text.js';

/** The open proposals, in the list of what waits for a decision. */
export async function proposalLines(turn: Turn): Promise<ApprovalsData['changes']> {
  const { database, settings } = turn.parts;
  const open = await openProposals(database.kysely, settings.tenantId);
  return Promise.all(open.map(proposal => lineFor(turn, proposal)));
}

async function lineFor(turn: Turn, proposal: Asked): Promise<ApprovalsData['changes'][number]> {
  const { parts, person, language } = turn;
  const { facts, requester } = proposal.body;
  const now = parts.clock.now();
  const no = whyNotVote({
    policy: parts.policy,
    proposal,
    votes: await votesOf(parts.database.kysely, proposal.id),
    person,
    rights: await rightsToShow(turn),
    decision: 'approve',
    reason: '',
    now,
  });
  const about = typeof facts['number'] === 'number' ? `CR-${facts['number']}` : '';
  return {
    id: String(proposal.id),
    number: proposal.number,
    title: proposalTitles[language][proposal.kind](about),
    instance: typeof facts['instance'] === 'string' ? facts['instance'] : '',
    requester: requester.name,
    status: 'planned',
    minutesOld: minutesSince(proposal.createdAt, now),
    own: samePerson(requester, person),
    mayVote: no === undefined,
  };
}
