import type { Transaction } from 'kysely';
import { append } from '../audit/store.js';
import { hours, later } from '../clock.js';
import { setDue } from '../database/due.js';
import { toJsonb } from '../database/json.js';
import { nextNumber } from '../database/numbers.js';
import type { Tables } from '../database/tables.js';
import type { Alias, ChangeId, ConversationId } from '../ids.js';
import type { ChangeKind, Json } from '../kinds.js';
import type { Language } from '../language.js';
import type { Parts } from '../parts.js';
import { mayRequest } from '../people/may.js';
import { ruleFor } from '../people/policy.js';
import type { Rights } from '../people/rights.js';
import { ticketFits } from '../people/ticket.js';
import type { Person } from '../person.js';
import type { Drafting } from './change.js';
import { kindNamed } from './kinds/index.js';
import type { Wish } from './kinds/kind.js';
import { lockKeysOf, takeLocks } from './locking.js';
import { type Done, type No, refuse, refused } from './no.js';
import { lockHolder } from './store.js';

export type Asking = {
  readonly kind: ChangeKind;
  readonly instance: Alias;
  readonly wish: { readonly [name: string]: Json | undefined };
  readonly reason: string;
  readonly ticket?: string;
  readonly requester: Person;
  readonly rights: Rights;
  readonly conversation: ConversationId;
  /** The team of a channel. */
  readonly teamId?: string;
  readonly language: Language;
  /** A stuck change that this one starts over, or undoes: it keeps its lock until this one starts. */
  readonly takesOver?: ChangeId;
};

const shortestReason = 10;
const longestReason = 500;

/**
 * Asks for a change: nothing is read or written yet. On success the change is `drafting`, holds the lock of its tenant
 * and platform, and its plan is made in the background.
 */
export async function requestChange(parts: Parts, asking: Asking): Promise<Done | No> {
  const checked = check(parts, asking);
  if (!checked.ok) return recorded(parts, asking, checked);
  const change = await store(parts, asking, checked.wish);
  if (!change) return recorded(parts, asking, await lockHeld(parts, asking));
  parts.notify.changed(change.id);
  return { ok: true, change };
}

function check(parts: Parts, asking: Asking): { readonly ok: true; readonly wish: Wish } | No {
  const kind = kindNamed(asking.kind);
  if (!parts.settings.instances.some(instance => instance.alias === asking.instance)) {
    return refuse('unknown-instance', { instance: asking.instance });
  }
  const allowed = mayRequest({
    policy: parts.policy,
    act: kind.act,
    rights: asking.rights,
    conversation: asking.conversation,
    teamId: asking.teamId,
  });
  if (!allowed.ok) return refuse(allowed.reason, { act: kind.act });
  const reason = asking.reason.trim();
  if (reason.length < shortestReason)
    return refuse('reason-too-short', { least: shortestReason, length: reason.length });
  if (reason.length > longestReason) return refuse('reason-too-long', { most: longestReason, length: reason.length });
  const rule = ruleFor(parts.policy, kind.act);
  const ticket = asking.ticket?.trim() ?? '';
  if (rule?.requireTicket && !ticket) return refuse('ticket-required', { pattern: rule.ticketPattern ?? '' });
  if (ticket && rule?.ticketPattern && !ticketFits(rule, ticket)) {
    return refuse('ticket-does-not-match', { ticket, pattern: rule.ticketPattern });
  }
  const wish = kind.wish.safeParse(asking.wish);
  if (!wish.success) return refuse('wish-wrong', { field: String(wish.error.issues[0]?.path[0] ?? '') });
  return { ok: true, wish: wish.data };
}

const lockKeyOf = (parts: Pick<Parts, 'settings'>, kind: ChangeKind): string =>
  `${parts.settings.tenantId}/${kindNamed(kind).platform}`;

/** Stores the request with its lock; undefined when another change holds the lock. */
function store(parts: Parts, asking: Asking, wish: Wish): Promise<Drafting | undefined> {
  const now = parts.clock.now();
  const lockKey = lockKeyOf(parts, asking.kind);
  return parts.database.transaction(async trx => {
    const id = parts.ids.uuid();
    if (!(await locked(trx, asking, lockKeysOf(parts.settings.tenantId, asking.kind), id, now))) return undefined;
    const change: Drafting = {
      status: 'drafting',
      id,
      number: await nextNumber(trx),
      kind: asking.kind,
      tenantId: parts.settings.tenantId,
      instance: asking.instance,
      lockKey,
      takesOver: asking.takesOver,
      wish,
      requester: asking.requester,
      reason: asking.reason.trim(),
      ticket: asking.ticket?.trim() || undefined,
      language: asking.language,
      conversation: asking.conversation,
      createdAt: now.toISOString(),
    };
    await trx
      .insertInto('change')
      .values({
        id,
        number: change.number,
        kind: change.kind,
        tenant_id: change.tenantId,
        instance: change.instance,
        lock_key: lockKey,
        status: change.status,
        body: toJsonb(change),
        version: 1,
        due_at: now,
        claimed_by: null,
        claimed_until: null,
        fence: 0,
        created_at: now,
        ended_at: null,
      })
      .execute();
    const until = { at: later(now, hours(1)), kind: 'expire', subject: id, uniqueKey: `expire:${id}` };
    await setDue(trx, until, parts.ids);
    const facts = {
      kind: change.kind,
      instance: change.instance,
      wish,
      reason: change.reason,
      ticket: change.ticket ?? null,
    };
    await append(
      trx,
      { event: 'change-requested', person: asking.requester, change: { id, number: change.number }, facts },
      now,
    );
    return change;
  });
}

/** Takes the locks, all or none. What starts over from a stuck change leaves that one its own until it starts. */
async function locked(
  trx: Transaction<Tables>,
  { takesOver }: Asking,
  keys: readonly string[],
  id: ChangeId,
  now: Date,
): Promise<boolean> {
  const held = await takeLocks(trx, keys, id, now);
  if (held.length === 0) return true;
  const holders = await trx
    .selectFrom('change_lock')
    .innerJoin('change', 'change.id', 'change_lock.change_id')
    .select(['change.id', 'change.status'])
    .where('key', 'in', held)
    .execute();
  const areToGo = holders.every(holder => holder.id === takesOver && holder.status === 'stuck');
  if (holders.length === held.length && areToGo) return true;
  await trx.deleteFrom('change_lock').where('change_id', '=', id).execute();
  return false;
}

async function lockHeld(parts: Parts, asking: Asking): Promise<No> {
  const keys = lockKeysOf(parts.settings.tenantId, asking.kind);
  const holders = await Promise.all(keys.map(key => lockHolder(parts.database, key)));
  const holder = holders.find(one => one !== undefined);
  return refuse('lock-held', {
    id: holder?.id ?? null,
    number: holder?.number ?? null,
    status: holder?.status ?? null,
    since: holder?.createdAt ?? null,
    requester: holder?.requester.name ?? null,
  });
}

const recorded = (parts: Parts, asking: Asking, no: No): Promise<No> =>
  refused(parts, no, {
    event: 'request-refused',
    person: asking.requester,
    facts: { kind: asking.kind, instance: asking.instance },
  });
