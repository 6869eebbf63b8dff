import type { AuditEvent } from '../audit/entry.js';
import { append } from '../audit/store.js';
import { hours, later } from '../clock.js';
import { storable, toJsonb } from '../database/json.js';
import { queueCopyUpdates } from '../database/outbox.js';
import type { Facts, Json } from '../kinds.js';
import type { Language } from '../language.js';
import { hashOf, type Random, random } from '../one-time.js';
import type { Parts } from '../parts.js';
import type { Person } from '../person.js';
import { downloadKinds, type LinkKind, secretKinds } from './kinds.js';
import { type Link, linkMs, linkOf } from './link.js';

/** Of a secret it is recorded that somebody asked for it; that it was made is an event of its change. */
const eventOf = (kind: LinkKind, what: 'offered' | 'fetched' | 'refused'): AuditEvent =>
  kind === 'client-secret' ? `secret-${what === 'fetched' ? 'asked' : what}` : `download-${what}`;

type LinkParts = Pick<Parts, 'database' | 'clock'>;

export type LinkAsk = {
  readonly person: Person;
  readonly kind: LinkKind;
  readonly about: Json;
  readonly language: Language;
};

/** A new link. `token` is all that opens it, and is known to nobody but its receiver. */
export async function openLink(
  parts: LinkParts & Pick<Parts, 'ids'>,
  ask: LinkAsk,
  fresh: Random = random,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
  const { kind, about, language } = ask;
  const person = { ...ask.person, name: storable(ask.person.name) };
  const [id, token, now] = [parts.ids.uuid(), fresh(), parts.clock.now()];
  const expiresAt = later(now, linkMs);
  await parts.database.transaction(async trx => {
    // Its link says for a while that it is over; then nothing is known of it.
    await trx
      .deleteFrom('download')
      .where('expires_at', '<', later(now, -hours(1)))
      .execute();
    await trx
      .deleteFrom('posted')
      .where('subject_kind', '=', 'link')
      .where('at', '<', later(now, -hours(2)))
      .execute();
    await trx
      .insertInto('download')
      .values({
        id,
        token_hash: hashOf(token),
        kind,
        about: toJsonb(about),
        tenant_id: person.tenantId.toLowerCase(),
        object_id: person.objectId.toLowerCase(),
        name: person.name,
        language,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    await append(trx, { event: eventOf(kind, 'offered'), person, facts: { kind, link: id } }, now);
  });
  return { id, token, expiresAt };
}

/** It did not reach its receiver: nobody else shall find it. */
export async function withdrawLink(parts: LinkParts, ask: LinkAsk, id: string): Promise<void> {
  const { person, kind } = ask;
  await parts.database.transaction(async trx => {
    await trx.deleteFrom('download').where('id', '=', id).execute();
    const facts = { kind, link: id, reason: 'not-delivered' };
    await append(trx, { event: eventOf(kind, 'refused'), person, facts }, parts.clock.now());
  });
}

/** Takes the link for one fetch. Of any number who come at once, one gets it. */
export async function useLink(parts: LinkParts, { id, kind, person }: Link): Promise<boolean> {
  const now = parts.clock.now();
  return parts.database.transaction(async trx => {
    const used = await trx
      .updateTable('download')
      .set({ used_at: now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst();
    if (!used) return false;
    await append(trx, { event: eventOf(kind, 'fetched'), person, facts: { kind, link: id } }, now);
    return true;
  });
}

/** What the link was taken for came about: cards that still have it are to say so. A failure keeps nothing back. */
export async function tellUsed(
  { database, clock, ids, log }: LinkParts & Pick<Parts, 'ids' | 'log'>,
  { id }: Link,
): Promise<void> {
  try {
    await queueCopyUpdates(database.kysely, 'link', id, clock.now(), ids);
  } catch {
    log.warn({ link: id }, 'a card goes on to offer a link that was used');
  }
}

/** A link that was used, by its id; undefined where it was not, or nothing is known of it any more. */
export async function usedLink({ database }: Pick<Parts, 'database'>, id: string): Promise<Link | undefined> {
  const row = await database.kysely.selectFrom('download').selectAll().where('id', '=', id).executeTakeFirst();
  const link = row && linkOf(row, [...downloadKinds, ...secretKinds]);
  return link?.used ? link : undefined;
}

/** What the link was taken for did not come about: it may be used once more, while its time lasts. */
export async function releaseLink(parts: LinkParts, { id }: Link): Promise<void> {
  await parts.database.kysely.updateTable('download').set({ used_at: null }).where('id', '=', id).execute();
}

/** Somebody signed in and was not given what the link leads to. */
export async function recordRefusedFetch(parts: LinkParts, link: Link, facts: Facts): Promise<void> {
  const { id, kind, person } = link;
  await parts.database.transaction(async trx => {
    // The browser would come back with the same account again and again, without a word.
    if (facts['reason'] === 'somebody-else') {
      await trx.updateTable('download').set({ chooses_account: true }).where('id', '=', id).execute();
    }
    const recorded = { ...facts, kind, link: id };
    await append(trx, { event: eventOf(kind, 'refused'), person, facts: recorded }, parts.clock.now());
  });
}
