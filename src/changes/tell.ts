import type { Transaction } from 'kysely';
import { queueMessage } from '../database/outbox.js';
import type { Tables } from '../database/tables.js';
import type { Facts } from '../kinds.js';
import type { Parts } from '../parts.js';
import type { Person } from '../person.js';
import type { Change } from './change.js';

type TellParts = Pick<Parts, 'clock' | 'ids'>;

/** A short line under the change's card. `once` makes it unique: the same line is never sent twice. */
export function tellUnderCard(
  parts: TellParts,
  trx: Transaction<Tables>,
  change: Change,
  line: { readonly event: string; readonly facts?: Facts; readonly once?: string },
): Promise<void> {
  const { event, facts = {}, once = '' } = line;
  const target = { to: 'reply' as const, conversation: change.conversation, event, facts };
  return queueMessage(
    trx,
    'change',
    change.id,
    target,
    `reply:${change.id}:${event}:${once}`,
    parts.clock.now(),
    parts.ids,
  );
}

/** The change's card in this person's 1:1 chat, where it can carry live buttons. */
export function tellPerson(parts: TellParts, trx: Transaction<Tables>, change: Change, person: Person): Promise<void> {
  const target = { to: 'person' as const, tenantId: person.tenantId, objectId: person.objectId };
  return queueMessage(
    trx,
    'change',
    change.id,
    target,
    `ask:${change.id}:${person.objectId}`,
    parts.clock.now(),
    parts.ids,
  );
}
