import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Conversation } from '../commands/command.js';
import type { Tables } from '../database/tables.js';
import type { ConversationId } from '../ids.js';
import type { Person } from '../person.js';

export type Reference = { readonly serviceUrl: string; readonly [part: string]: unknown };

export type Conversations = {
  /** Keeps how to reach a conversation. True when it was not known before. */
  remember(
    conversation: Conversation,
    reference: Reference,
    person?: Pick<Person, 'objectId'>,
    /** Also when this process believes that it is stored already. */
    always?: boolean,
  ): Promise<boolean>;
  reference(id: ConversationId): Promise<Reference | undefined>;
  personal(person: Pick<Person, 'tenantId' | 'objectId'>): Promise<ConversationId | undefined>;
  /** The latest way into a tenant: where a new 1:1 conversation can be asked for. */
  latest(tenantId: string): Promise<Reference | undefined>;
  scope(id: ConversationId): Promise<Conversation['scope'] | undefined>;
  /** Was this channel seen to be shared with others, in any of its threads? `place`: its id without a thread. */
  wasShared(place: string): Promise<boolean>;
};

/** Rows that are as we wrote them last need no writing: Teams sends the same reference with every message. */
const rememberedRows = 5000;

export function createConversations(db: Kysely<Tables>, clock: Clock): Conversations {
  const written = new Map<string, string>();
  /** What came in with the message at hand can be answered even while the database is away. */
  const recent = new Map<string, Reference>();

  async function remember(
    conversation: Conversation,
    reference: Reference,
    person?: Pick<Person, 'objectId'>,
    always = false,
  ) {
    const objectId = conversation.scope === 'personal' && person?.objectId ? person.objectId : null;
    const row = { scope: conversation.scope, tenant_id: conversation.tenantId, object_id: objectId };
    const json = JSON.stringify(reference);
    if (recent.size >= rememberedRows) recent.clear();
    recent.set(conversation.id, reference);
    const state = JSON.stringify([row, json]);
    if (!always && written.get(conversation.id) === state) return false;
    const values = { ...row, reference: json, updated_at: clock.now() };
    const added = await db
      .insertInto('conversation')
      .values({ id: conversation.id, name: null, ...values })
      .onConflict(conflict => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) await db.updateTable('conversation').set(values).where('id', '=', conversation.id).execute();
    if (written.size >= rememberedRows) written.clear();
    written.set(conversation.id, state);
    return added !== undefined;
  }

  async function find(id: ConversationId) {
    return db.selectFrom('conversation').select(['reference', 'scope']).where('id', '=', id).executeTakeFirst();
  }

  return {
    remember,
    reference: async id => recent.get(id) ?? ((await find(id))?.reference as Reference | undefined),
    scope: async id => (await find(id))?.scope as Conversation['scope'] | undefined,
    async wasShared(place) {
      const row = await db
        .selectFrom('conversation')
        .select('id')
        .where(eb => eb.or([eb('id', '=', place), sql<boolean>`starts_with(id, ${`${place};`})`]))
        .where(sql<boolean>`reference ->> 'isShared' = 'true'`)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async personal(person) {
      const row = await db
        .selectFrom('conversation')
        .select('id')
        .where('scope', '=', 'personal')
        .where('tenant_id', '=', person.tenantId.toLowerCase())
        .where('object_id', '=', person.objectId.toLowerCase())
        .orderBy('updated_at', 'desc')
        .executeTakeFirst();
      return row?.id;
    },
    async latest(tenantId) {
      const row = await db
        .selectFrom('conversation')
        .select('reference')
        .where('tenant_id', '=', tenantId.toLowerCase())
        .orderBy('updated_at', 'desc')
        .executeTakeFirst();
      return row?.reference as Reference | undefined;
    },
  };
}
