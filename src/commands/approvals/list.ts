import type { ApprovalsData } from '../../../cards/approvals/data.js';
import { approvalsCard } from '../../../cards/approvals/index.js';
import { show } from '../../../cards/card.js';
import { type Change, isEnded } from '../../changes/change.js';
import { kindNamed } from '../../changes/kinds/index.js';
import { openChanges, proposalOf } from '../../changes/store.js';
import { mayVote } from '../../people/may.js';
import type { Rights } from '../../people/rights.js';
import { samePerson } from '../../person.js';
import { minutesSince } from '../../views/since.js';
import { rightsToShow } from '../change-answer.js';
import type { Answer, Turn } from '../command.js';
import { proposalLines } from './proposals.js';

const mostShown = 8;

/** The open changes, those that wait for this person's decision first. */
export async function listOfChanges(turn: Turn): Promise<Answer> {
  const { database, settings } = turn.parts;
  const open = await openChanges(database, { tenantId: settings.tenantId });
  const rights = open.some(({ status }) => status === 'planned') ? await rightsToShow(turn) : undefined;
  const changes = (await Promise.all(open.map(change => lineFor(turn, change, rights)))).flat();
  const lines = [...changes, ...(await proposalLines(turn))];
  const sorted = [...lines].sort((a, b) => Number(b.mayVote) - Number(a.mayVote) || a.number - b.number);
  const more = Math.max(0, sorted.length - mostShown);
  const card = show(approvalsCard, { changes: sorted.slice(0, mostShown), more });
  return { card, data: { open: lines.map(({ number }) => number) } };
}

async function lineFor(turn: Turn, change: Change, rights: Rights | undefined): Promise<ApprovalsData['changes']> {
  if (isEnded(change)) return [];
  const line = {
    id: change.id,
    number: change.number,
    title: kindNamed(change.kind).text[turn.language].title,
    instance: change.instance,
    requester: change.requester.name,
    status: change.status,
    minutesOld: minutesSince(change.createdAt, turn.parts.clock.now()),
    own: samePerson(change.requester, turn.person),
    mayVote: rights !== undefined && (await waitsForVoteOf(turn, change, rights)),
  };
  return [line];
}

async function waitsForVoteOf({ parts, person }: Turn, change: Change, rights: Rights): Promise<boolean> {
  if (change.status !== 'planned') return false;
  const { act } = kindNamed(change.kind);
  if (!mayVote({ policy: parts.policy, act, rights, person, requester: change.requester }).ok) return false;
  const found = await proposalOf(parts.database, change.id);
  return !found?.votes.some(vote => samePerson(vote.person, person));
}
