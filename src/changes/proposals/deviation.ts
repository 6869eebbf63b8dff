import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { ChangeId } from '../../ids.js';
import type { Facts } from '../../kinds.js';
import type { Parts } from '../../parts.js';
import { isPerson, type Person } from '../../person.js';
import { type Change, type Departure, isExecuting, type WaitingChange } from '../change.js';
import { type Move, move } from '../move.js';
import { changeById } from '../store.js';
import type { Asked } from './asked.js';
import { holdChange } from './hold-change.js';
import type { Hold, ProposalKind } from './kind.js';

/**
 * A way around a step that does not come about, of those that the change offers while it waits. Its subject is the
 * change and the way.
 */
export const deviation: ProposalKind = {
  act: 'deviation',
  mayAsk: rights => rights.has('requester') || rights.has('approver') || rights.has('operator'),
  async factsOf({ database }, subject) {
    const about = aboutIn(subject);
    const change = about && (await changeById(database, about.id));
    return change && about ? basisOf(change, about.way) : undefined;
  },
  /** What cannot be read for a moment does not end it: the vote that counts looks again. */
  async isOver({ database }, { subject, body }) {
    const about = aboutIn(subject);
    const change = about && (await changeById(database, about.id));
    const step = String(body.facts['step'] ?? '');
    if (!change || !about || !isExecuting(change) || change.status === 'stuck') return true;
    if (change.latches.some(latch => latch.step === step)) return true;
    return change.status === 'waiting' && change.waiting.reason !== 'unreadable' && !basisOf(change, about.way);
  },
  async holdStill(trx, subject) {
    const id = aboutIn(subject)?.id ?? '';
    await trx.selectFrom('change').select('id').where('id', '=', id).forUpdate().execute();
  },
  barred: facts => (isPerson(facts['requester']) ? [facts['requester']] : []),
  hold: (parts, subject) => holdChange(parts, aboutIn(subject)?.id ?? ''),
  apply,
};

type Way = Departure['way'];

/** How a way around a step of a change is named. */
export const deviationSubject = (id: ChangeId, way: Way): string => `${id}/${way}`;

export function aboutIn(subject: string): { readonly id: ChangeId; readonly way: Way } | undefined {
  const [id, way] = subject.split('/');
  return id && (way === 'terminate' || way === 'go-on') ? { id, way } : undefined;
}

/** What was shown; undefined when this way is not offered now, or was taken already. */
function basisOf(change: Change, way: Way): Facts | undefined {
  if (change.status !== 'waiting' || !offers(change, way)) return undefined;
  const { number, kind, instance, requester, waiting } = change;
  return {
    change: change.id,
    number,
    kind,
    instance,
    requester,
    status: change.status,
    step: waiting.step,
    way,
    state: waiting.facts['state'] ?? null,
    code: waiting.code,
  };
}

function offers({ waiting, departures = [] }: WaitingChange, way: Way): boolean {
  const { ways } = waiting.facts;
  const taken = departures.some(one => one.step === waiting.step && one.way === way);
  return Array.isArray(ways) && ways.includes(way) && !taken;
}

async function apply(
  parts: Parts,
  _trx: Transaction<Tables>,
  proposal: Asked,
  by: Person,
  { fence }: Hold,
): Promise<Facts> {
  const about = aboutIn(proposal.subject);
  if (!about) throw new Error('the subject of a deviation names a change and a way');
  // Who watches the change hears of it once it is stored.
  const notify = { changed: (id: ChangeId) => parts.database.afterCommit(() => parts.notify.changed(id)) };
  const at = parts.clock.now();
  await move({ ...parts, notify }, about.id, present => departed(present, about.way, proposal, by, at), fence);
  return { step: proposal.body.facts['step'] ?? '', way: about.way };
}

/** The change keeps its reason to wait: whoever goes on with it looks at the world first. */
function departed(present: Change, way: Way, proposal: Asked, by: Person, at: Date): Move | undefined {
  if (present.status !== 'waiting') return undefined;
  const { step } = present.waiting;
  const departure: Departure = { step, way, by, at: at.toISOString(), proposal: proposal.number };
  const departures = [...(present.departures ?? []), departure];
  const facts = { step, way, proposal: proposal.number };
  return {
    change: { ...present, departures },
    entries: [{ event: 'departure-approved', person: by, facts }],
    dueAt: at,
  };
}
