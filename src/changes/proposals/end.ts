import type { Transaction } from 'kysely';
import type { AuditEvent } from '../../audit/entry.js';
import { append } from '../../audit/store.js';
import { clearDue } from '../../database/due.js';
import { toJsonb } from '../../database/json.js';
import { queueCopyUpdates, queueMessage } from '../../database/outbox.js';
import type { Tables } from '../../database/tables.js';
import type { ProposalId } from '../../ids.js';
import type { Facts } from '../../kinds.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import type { Proposal, ProposalBody } from '../proposal.js';
import type { Asked } from './asked.js';

type EndParts = Pick<Parts, 'clock' | 'ids'>;
type Trx = Transaction<Tables>;

export type Ending = {
  readonly status: Exclude<Proposal['status'], 'open'>;
  readonly code: string;
  readonly by?: Person;
  readonly facts?: Facts;
};

export const expiryKey = ({ id }: Pick<Asked, 'id'>): string => `expire-proposal:${id}`;

/** Ends a proposal whose row is held: its cards lose their buttons, its timer goes. The caller records it, last of all. */
export async function endProposal(parts: EndParts, trx: Trx, proposal: Asked, ending: Ending): Promise<Asked> {
  const { status, code, by, facts = {} } = ending;
  const end: ProposalBody['end'] = { code, at: parts.clock.now().toISOString(), by, facts };
  const body: ProposalBody = { ...proposal.body, end };
  await trx
    .updateTable('proposal')
    .set({ status, body: toJsonb(body) })
    .where('id', '=', proposal.id)
    .execute();
  await clearDue(trx, expiryKey(proposal));
  const person = by?.name ?? '';
  const said = typeof facts['reason'] === 'string' ? facts['reason'] : '';
  await tellUnderProposal(parts, trx, proposal, { event: status, facts: { person, said }, once: '' });
  return showAnew(parts, trx, { ...proposal, status, body });
}

/** Something about it altered: every copy of its card is brought up to date. */
export async function showAnew(parts: EndParts, trx: Trx, proposal: Asked): Promise<Asked> {
  const version = proposal.version + 1;
  await trx.updateTable('proposal').set({ version }).where('id', '=', proposal.id).execute();
  await queueCopyUpdates(trx, 'proposal', proposal.id, parts.clock.now(), parts.ids);
  return { ...proposal, version };
}

/** A short line under the card, where it was asked. `once` makes it unique. */
export function tellUnderProposal(
  parts: EndParts,
  trx: Trx,
  { id, body }: Asked,
  line: { readonly event: string; readonly facts: Facts; readonly once: string },
): Promise<void> {
  const { event, facts, once } = line;
  const target = { to: 'reply' as const, conversation: body.conversation, event, facts };
  const key = `reply:${id}:${event}:${once}`;
  return queueMessage(trx, 'proposal', id, target, key, parts.clock.now(), parts.ids);
}

export async function record(
  parts: EndParts,
  trx: Trx,
  { id, number, kind }: Pick<Asked, 'id' | 'number' | 'kind'>,
  event: AuditEvent,
  person: Person | undefined,
  facts: Facts = {},
): Promise<void> {
  await append(trx, { event, person, change: aboutOf({ id, number }), facts: { kind, ...facts } }, parts.clock.now());
}

/** How a proposal is named where a change would be: in the audit and in refusals. */
export const aboutOf = ({ id, number }: Pick<Asked, 'id' | 'number'>) => ({ id: String(id), number });

/** What stands in the outbox about it is sent soon. */
export const sendSoon = (parts: Pick<Parts, 'notify'>, id: ProposalId): void => parts.notify.changed(String(id));
