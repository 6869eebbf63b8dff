import type { Kysely } from 'kysely';
import type { Shown } from '../../cards/card.js';
import type { Clock } from '../clock.js';
import type { Request } from '../commands/command.js';
import { queueMessage } from '../database/outbox.js';
import type { Tables } from '../database/tables.js';
import type { ConversationId, Ids } from '../ids.js';
import { type Language, languages } from '../language.js';
import type { Person } from '../person.js';
import { NotSent, type Outgoing } from './outgoing.js';
import type { Refresh, Render } from './render.js';

/** What a card is about: `change` or `proposal`, and its id. */
export type Subject = { readonly kind: string; readonly id: string };
export const linkSubject = (id: string): Subject => ({ kind: 'link', id });
/** For whose eyes: a shared conversation, or one person in their 1:1 chat. */
export type Audience = 'everyone' | Pick<Person, 'tenantId' | 'objectId'>;

export type Drawing = {
  readonly shown: Shown;
  readonly version: number;
  /** The language it speaks, when it is not the one asked for: a shared card speaks its requester's. */
  readonly language?: Language;
  /** Object ids of those who get a view of their own in a shared conversation. */
  readonly viewers?: readonly string[];
};

/** The present state of a subject as a card; undefined when there is nothing to show any more. */
export type Draw = (
  subject: Subject,
  audience: Audience,
  language: Language | undefined,
) => Promise<Drawing | undefined>;

export type Copy = {
  readonly id: string;
  readonly subject: Subject;
  readonly conversation: ConversationId;
  readonly activityId: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly shownVersion: number;
  /** When it was last sent. */
  readonly at: Date;
};

export type Copies = {
  /** Draws and posts a new copy, and keeps where it stands. Undefined when there is nothing to draw. */
  post(
    subject: Subject,
    conversation: ConversationId,
    audience: Audience,
    language?: Language,
  ): Promise<Copy | undefined>;
  /**
   * A card that was posted and cannot be drawn anew as it is: what stands on it is kept nowhere. It is updated once
   * something has become of its subject.
   */
  keep(subject: Subject, place: Pick<Copy, 'conversation' | 'activityId' | 'audience' | 'language'>): Promise<void>;
  /** Sends the present state, unless the copy shows it already. */
  update(copy: Copy): Promise<'sent' | 'same' | 'gone'>;
  find(id: string): Promise<Copy | undefined>;
  /** The copy in a conversation for an audience. */
  findIn(subject: Subject, conversation: ConversationId, audience: Audience): Promise<Copy | undefined>;
  isCopy(subject: Subject, conversation: ConversationId, activityId: string): Promise<boolean>;
};

export type CopiesOptions = {
  readonly db: Kysely<Tables>;
  readonly outgoing: Outgoing;
  readonly draw: Draw;
  readonly render: Render;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly defaultLanguage: Language;
};

/** What Teams asks for when somebody's own view is to be drawn anew: the same as the button *Review*. */
export const showRequest = ({ id }: Subject): Request => ({ name: 'show', input: { id } });

export const audienceKey = (audience: Audience): string =>
  audience === 'everyone' ? audience : `${audience.tenantId}/${audience.objectId}`.toLowerCase();

export function audienceOf(key: string): Audience {
  const [tenantId = '', objectId = ''] = key.split('/');
  return key === 'everyone' ? 'everyone' : { tenantId, objectId };
}

/** Cards that show a subject and are kept up to date: where each stands, and what it shows. */
export function createCopies(options: CopiesOptions): Copies {
  const { db, outgoing, draw, render, clock } = options;

  async function drawn(subject: Subject, conversation: ConversationId, audience: Audience, asked?: Language) {
    const drawing = await draw(subject, audience, asked);
    if (!drawing) return undefined;
    const language = drawing.language ?? asked ?? options.defaultLanguage;
    const refresh = audience === 'everyone' ? await refreshFor(subject, conversation, drawing.viewers) : undefined;
    return { card: render(drawing.shown, language, { refresh }), language, version: drawing.version };
  }

  /** Views of their own: Teams asks for them at once for those named, and for others when they ask. */
  async function refreshFor(
    subject: Subject,
    conversation: ConversationId,
    viewers: readonly string[] | undefined,
  ): Promise<Refresh | undefined> {
    if (!viewers || viewers.length === 0) return undefined;
    const userIds = await outgoing.memberIds(conversation, viewers).catch(orNobody);
    return { request: showRequest(subject), userIds };
  }

  async function post(subject: Subject, conversation: ConversationId, audience: Audience, asked?: Language) {
    const now = await drawn(subject, conversation, audience, asked);
    if (!now) return undefined;
    const activityId = await outgoing.post(conversation, now.card);
    const copy: Copy = {
      id: options.ids.uuid(),
      subject,
      conversation,
      activityId,
      audience,
      language: now.language,
      shownVersion: now.version,
      at: clock.now(),
    };
    await db.insertInto('posted').values(rowOf(copy)).execute();
    await catchUp(copy);
    return copy;
  }

  /** A move made while the first card was on its way knew nothing of this copy, so nobody queued it for it. */
  async function catchUp(copy: Copy): Promise<void> {
    const now = await draw(copy.subject, copy.audience, copy.language);
    if (!now || now.version <= copy.shownVersion) return;
    const target = { to: 'copy', postedId: copy.id } as const;
    const key = `copy/${copy.id}/${options.ids.uuid()}`;
    await queueMessage(db, copy.subject.kind, copy.subject.id, target, key, clock.now(), options.ids);
  }

  async function keep(subject: Subject, place: Parameters<Copies['keep']>[1]): Promise<void> {
    const copy: Copy = { id: options.ids.uuid(), subject, ...place, shownVersion: 0, at: clock.now() };
    await db.insertInto('posted').values(rowOf(copy)).execute();
  }

  async function update(copy: Copy): Promise<'sent' | 'same' | 'gone'> {
    const now = await drawn(copy.subject, copy.conversation, copy.audience, copy.language);
    if (!now) return 'gone';
    if (now.version <= copy.shownVersion) return 'same';
    await outgoing.update(copy.conversation, copy.activityId, now.card);
    await db
      .updateTable('posted')
      .set({ shown_version: now.version, at: clock.now() })
      .where('id', '=', copy.id)
      .where('shown_version', '<', now.version)
      .execute();
    return 'sent';
  }

  const some = () => db.selectFrom('posted').selectAll();
  return {
    post,
    keep,
    update,
    find: async id => copyOf(await some().where('id', '=', id).executeTakeFirst()),
    findIn: async (subject, conversation, audience) =>
      copyOf(
        await some()
          .where('subject_kind', '=', subject.kind)
          .where('subject', '=', subject.id)
          .where('conversation_id', '=', conversation)
          .where('audience', '=', audienceKey(audience))
          .executeTakeFirst(),
      ),
    isCopy: async (subject, conversation, activityId) =>
      (await some()
        .where('subject_kind', '=', subject.kind)
        .where('subject', '=', subject.id)
        .where('conversation_id', '=', conversation)
        .where('activity_id', '=', activityId)
        .executeTakeFirst()) !== undefined,
  };
}

/** Not knowing who is in a conversation costs only the automatic refresh. */
function orNobody(error: unknown): readonly string[] {
  if (error instanceof NotSent) return [];
  throw error;
}

type Row = {
  id: string;
  subject_kind: string;
  subject: string;
  conversation_id: string;
  activity_id: string;
  audience: string;
  language: string;
  shown_version: number;
  at: Date;
};

const rowOf = (copy: Copy): Row => ({
  id: copy.id,
  subject_kind: copy.subject.kind,
  subject: copy.subject.id,
  conversation_id: copy.conversation,
  activity_id: copy.activityId,
  audience: audienceKey(copy.audience),
  language: copy.language,
  shown_version: copy.shownVersion,
  at: copy.at,
});

const copyOf = (row: Row | undefined): Copy | undefined =>
  row && {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject },
    conversation: row.conversation_id,
    activityId: row.activity_id,
    audience: audienceOf(row.audience),
    language: languages.find(language => language === row.language) ?? 'en',
    shownVersion: row.shown_version,
    at: row.at,
  };
