import type { Kysely, Selectable } from 'kysely';
import type { AuditEntry } from '../audit/entry.js';
import { type Clock, hours, later, minutes, seconds } from '../clock.js';
import type { OutboxTarget } from '../database/outbox.js';
import type { OutboxTable, Tables } from '../database/tables.js';
import type { Facts } from '../kinds.js';
import type { Language } from '../language.js';
import type { Log } from '../log.js';
import type { Person } from '../person.js';
import type { Audience, Copies, Subject } from './copies.js';
import { NotSent, type Outgoing } from './outgoing.js';
import type { Pace } from './pace.js';
import { placeOf } from './turn.js';
import type { MayTell } from './unasked.js';

/** The words of a line under a card; undefined for an event that needs none. */
export type LineOf = (subject: Subject, event: string, facts: Facts) => Promise<string | undefined>;

export type NotifyOptions = {
  readonly db: Kysely<Tables>;
  readonly outgoing: Outgoing;
  readonly copies: Copies;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  lineOf: LineOf;
  preferenceOf(person: Pick<Person, 'tenantId' | 'objectId'>): Promise<Language | undefined>;
  record(entry: AuditEntry): Promise<void>;
  /** A card is sent anew at most once a second; a terminal takes any pace. */
  readonly updateGapMs?: number;
  /** Who reads along may have changed since it was asked there. */
  readonly mayTell: MayTell;
};

export type Sender = {
  /** Sends what is due now. True when there was something to send. */
  sendDue(): Promise<boolean>;
};

type Row = Selectable<OutboxTable>;
/** Done, or when to look again, or why never. */
type Result = { readonly is: 'done' } | { readonly is: 'later'; readonly at: Date } | { readonly is: 'never' };

const batch = 20;
/** A sender that died leaves its rows to the others after this. */
const claimMs = seconds(30);
const maximumTries = 8;
/** An old copy goes on to show live buttons: it is tried for days, also where Teams refuses for now. */
const copyDays = 3;

/** Sends the rows of the outbox: each draws the present state, so a late one never shows an old state. */
export function createSender(options: NotifyOptions): Sender {
  const { db, clock, log } = options;

  /** Two replicas never get the same row: the one that waits for a row's lock finds it claimed, and skips it. */
  async function claimDue(): Promise<readonly Row[]> {
    const now = clock.now();
    const claimed = await db
      .updateTable('outbox')
      .set({ claimed_until: later(now, claimMs) })
      .where('id', 'in', due =>
        due
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', 'waiting')
          .where('not_before', '<=', now)
          .where(free => free.or([free('claimed_until', 'is', null), free('claimed_until', '<=', now)]))
          .orderBy('created_at')
          .orderBy('id')
          .limit(batch)
          .forUpdate()
          .skipLocked(),
      )
      .returningAll()
      .execute();
    return claimed.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  }

  async function sendRow(row: Row): Promise<void> {
    const result = await deliver(options, row).catch(error => failed(row, error));
    if (result.is === 'later') {
      await settle(row, { not_before: result.at, claimed_until: null });
    } else if ((row.target as OutboxTarget).to === 'copy') {
      await db.deleteFrom('outbox').where('id', '=', row.id).execute();
    } else {
      // Kept, so that its unique key prevents a second one.
      await settle(row, { state: result.is === 'done' ? 'sent' : 'failed', claimed_until: null });
    }
  }

  const settle = (row: Row, values: Partial<{ not_before: Date; claimed_until: null; state: string }>) =>
    db.updateTable('outbox').set(values).where('id', '=', row.id).execute();

  async function failed(row: Row, error: unknown): Promise<Result> {
    const tries = row.tries + 1;
    const reason = error instanceof NotSent ? String(error.status) : 'internal';
    const known = { tries, last_error: reason };
    await db.updateTable('outbox').set(known).where('id', '=', row.id).execute();
    log.warn({ outbox: row.id, subject: row.subject, tries, reason, cause: placeOf(error) }, 'a message was not sent');
    const target = row.target as OutboxTarget;
    if (isWorthAnother(row, target, error, tries, clock.now())) {
      const asked = error instanceof NotSent ? error.retryAfterMs : undefined;
      return { is: 'later', at: later(clock.now(), asked ?? Math.min(minutes(10), seconds(2 ** tries))) };
    }
    const facts = { reason, tries, target: target.to, subject: row.subject, kind: row.subject_kind };
    await options.record({ event: 'message-failed', facts });
    return { is: 'never' };
  }

  return {
    async sendDue() {
      const rows = await claimDue();
      // One after the other: what was queued first is seen first.
      for (const row of rows) {
        const isStillOurs = row.claimed_until !== null && row.claimed_until > clock.now();
        if (isStillOurs) await sendRow(row);
      }
      return rows.length > 0;
    },
  };
}

function isWorthAnother(row: Row, target: OutboxTarget, error: unknown, tries: number, now: Date): boolean {
  if (target.to === 'copy') return now < later(row.created_at, hours(24 * copyDays));
  const mayPass = error instanceof NotSent ? error.passes : true;
  return mayPass && tries < maximumTries;
}

/** Where everybody in a conversation would see it; undefined: one person's own chat. */
async function sharedPlace({ copies }: NotifyOptions, target: OutboxTarget): Promise<string | undefined> {
  if (target.to === 'person') return undefined;
  if (target.to !== 'copy') return target.conversation;
  const copy = await copies.find(target.postedId);
  return copy?.audience === 'everyone' ? copy.conversation : undefined;
}

async function deliver(options: NotifyOptions, row: Row): Promise<Result> {
  const target = row.target as OutboxTarget;
  const place = await sharedPlace(options, target);
  const may = place === undefined ? 'yes' : await options.mayTell(place);
  if (may === 'unknown') return { is: 'later', at: later(options.clock.now(), minutes(1)) };
  if (may === 'no') return heldBack(options, row, target);
  return sent(options, row, target);
}

/** Not before the eyes of people from outside; that it was not said is on record. */
async function heldBack(options: NotifyOptions, row: Row, target: OutboxTarget): Promise<Result> {
  const facts = { reason: 'outsiders', tries: row.tries, target: target.to, subject: row.subject };
  await options.record({ event: 'message-failed', facts: { ...facts, kind: row.subject_kind } });
  return { is: 'never' };
}

async function sent(options: NotifyOptions, row: Row, target: OutboxTarget): Promise<Result> {
  const subject: Subject = { kind: row.subject_kind, id: row.subject };
  switch (target.to) {
    case 'copy':
      return updateCopy(options, target.postedId);
    case 'conversation':
      return postCopy(options, subject, target.conversation, 'everyone', undefined);
    case 'person': {
      const conversation = await options.outgoing.personal(target);
      return postCopy(options, subject, conversation, target, await options.preferenceOf(target));
    }
    case 'reply': {
      const line = await options.lineOf(subject, target.event, target.facts);
      if (!line) return { is: 'done' };
      const wait = options.pace.take(target.conversation);
      if (wait > 0) return { is: 'later', at: later(options.clock.now(), wait) };
      await options.outgoing.line(target.conversation, line);
      return { is: 'done' };
    }
  }
}

async function updateCopy(options: NotifyOptions, postedId: string): Promise<Result> {
  const { copies, clock, pace } = options;
  const copy = await copies.find(postedId);
  if (!copy) return { is: 'done' };
  const next = later(copy.at, options.updateGapMs ?? seconds(1));
  if (next > clock.now()) return { is: 'later', at: next };
  const wait = pace.take(copy.conversation);
  if (wait > 0) return { is: 'later', at: later(clock.now(), wait) };
  try {
    await copies.update(copy);
  } catch (error) {
    // Somebody deleted the message, or left: there is nothing to keep up to date any more.
    if (!(error instanceof NotSent && error.isGone)) throw error;
    await options.db.deleteFrom('posted').where('id', '=', copy.id).execute();
  }
  return { is: 'done' };
}

async function postCopy(
  options: NotifyOptions,
  subject: Subject,
  conversation: string,
  audience: Audience,
  language: Language | undefined,
): Promise<Result> {
  const { copies, pace, clock } = options;
  const there = await copies.findIn(subject, conversation, audience);
  if (there) return updateCopy(options, there.id);
  const wait = pace.take(conversation, audience !== 'everyone');
  if (wait > 0) return { is: 'later', at: later(clock.now(), wait) };
  await copies.post(subject, conversation, audience, language);
  return { is: 'done' };
}
