import type { Kysely } from 'kysely';
import type { ConversationId, Ids } from '../ids.js';
import type { Facts } from '../kinds.js';
import { toJsonb } from './json.js';
import type { Tables } from './tables.js';

/** What waits to be sent. The sender draws the present state when it sends, so an old row never shows old facts. */
export type OutboxTarget =
  /** Bring a copy that was posted earlier up to date. */
  | { readonly to: 'copy'; readonly postedId: string }
  /** The first card of the change, in a conversation. */
  | { readonly to: 'conversation'; readonly conversation: ConversationId }
  /** A card in a 1:1 chat: made for this person's eyes, with their live buttons. */
  | { readonly to: 'person'; readonly tenantId: string; readonly objectId: string }
  /** A short line under the change's card, such as "approved by ...". */
  | { readonly to: 'reply'; readonly conversation: ConversationId; readonly event: string; readonly facts: Facts };

export const outboxStates = ['waiting', 'sent', 'failed'] as const;
export type OutboxState = (typeof outboxStates)[number];

/**
 * Asks for every copy of a subject's card to be brought up to date. In the transaction of the move: then no move goes
 * unseen, and none that was rolled back is shown. A copy that already shows the present version costs no message.
 */
export async function queueCopyUpdates(
  trx: Kysely<Tables>,
  subjectKind: string,
  subject: string,
  now: Date,
  ids: Ids,
): Promise<void> {
  const copies = await trx
    .selectFrom('posted')
    .select('id')
    .where('subject_kind', '=', subjectKind)
    .where('subject', '=', subject)
    .execute();
  for (const copy of copies) {
    const target: OutboxTarget = { to: 'copy', postedId: copy.id };
    await queueMessage(trx, subjectKind, subject, target, `copy/${copy.id}/${ids.uuid()}`, now, ids);
  }
}

/** Asks for a new message. With the same unique key it is sent once, however often it is asked for. */
export async function queueMessage(
  trx: Kysely<Tables>,
  subjectKind: string,
  subject: string,
  target: OutboxTarget,
  uniqueKey: string,
  now: Date,
  ids: Ids,
): Promise<void> {
  const state: OutboxState = 'waiting';
  await trx
    .insertInto('outbox')
    .values({
      id: ids.uuid(),
      subject_kind: subjectKind,
      subject,
      target: toJsonb(target),
      unique_key: uniqueKey,
      not_before: now,
      tries: 0,
      state,
      last_error: null,
      claimed_until: null,
      created_at: now,
    })
    .onConflict(conflict => conflict.column('unique_key').doNothing())
    .execute();
}
