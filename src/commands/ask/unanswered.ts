import { sql } from 'kysely';
import { type TopicId, topicIds } from '../../answers/topic-ids.js';
import { storable, toJsonb } from '../../database/json.js';
import type { Language } from '../../language.js';
import type { Parts } from '../../parts.js';
import { formsIn } from '../../secret-forms.js';

/** `promoted`: somebody took the proposal for an answer; `dismissed`: it needs none. */
export type QuestionState = 'open' | 'promoted' | 'dismissed';

/** A question that no answer fits. Who asked it is not kept. */
export type Unanswered = {
  readonly number: number;
  readonly question: string;
  readonly language: Language;
  readonly near: readonly TopicId[];
  readonly asked: number;
  readonly lastAt: string;
  readonly state: QuestionState;
};

export const longestKept = 500;
/** Of each tenant; the ones that were asked longest ago make room. */
const mostKept = 500;

type Stores = Pick<Parts, 'database' | 'settings' | 'clock'>;

const cut = (text: string): string => [...text].slice(0, longestKept).join('');

/** The same for a question however it is written: case, spaces and punctuation make no other question of it. */
export const sameOf = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Keeps the question, or counts that it was asked once more. What holds no word, or what looks like a secret, is not. */
export async function keepUnanswered(
  { database, settings, clock }: Stores,
  asked: { readonly question: string; readonly language: Language; readonly near: readonly TopicId[] },
): Promise<boolean> {
  const question = cut(storable(asked.question).trim());
  const same = cut(sameOf(question));
  if (same === '' || formsIn(asked.question).length > 0) return false;
  const tenantId = settings.tenantId;
  const now = clock.now();
  const latest = { language: asked.language, near: toJsonb(asked.near), last_at: now };
  await database.transaction(async trx => {
    await trx
      .insertInto('unanswered')
      .values({ tenant_id: tenantId, same, question, asked: 1, first_at: now, state: 'open', ...latest })
      .onConflict(conflict =>
        conflict.columns(['tenant_id', 'same']).doUpdateSet({ ...latest, asked: sql`unanswered.asked + 1` }),
      )
      .execute();
    const kept = trx
      .selectFrom('unanswered')
      .select('number')
      .where('tenant_id', '=', tenantId)
      .orderBy('last_at', 'desc')
      .orderBy('number', 'desc')
      .limit(mostKept);
    await trx.deleteFrom('unanswered').where('tenant_id', '=', tenantId).where('number', 'not in', kept).execute();
  });
  return true;
}

/** A page of those that were not dismissed, newest first, and how many there are. */
export async function unansweredPage(
  { database, settings }: Stores,
  page: { readonly skip: number; readonly take: number },
): Promise<{ readonly count: number; readonly questions: readonly Unanswered[] }> {
  const open = database.kysely
    .selectFrom('unanswered')
    .where('tenant_id', '=', settings.tenantId)
    .where('state', '!=', 'dismissed');
  const [counted, rows] = await Promise.all([
    open.select(({ fn }) => fn.countAll().as('count')).executeTakeFirst(),
    open.selectAll().orderBy('last_at', 'desc').orderBy('number', 'desc').offset(page.skip).limit(page.take).execute(),
  ]);
  return { count: Number(counted?.count ?? 0), questions: rows.map(questionOf) };
}

export async function unansweredNumbered(
  { database, settings }: Stores,
  number: number,
): Promise<Unanswered | undefined> {
  const row = await database.kysely
    .selectFrom('unanswered')
    .selectAll()
    .where('tenant_id', '=', settings.tenantId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && questionOf(row);
}

export async function markQuestion({ database, settings }: Stores, number: number, state: QuestionState) {
  await database.kysely
    .updateTable('unanswered')
    .set({ state })
    .where('tenant_id', '=', settings.tenantId)
    .where('number', '=', number)
    .execute();
}

type Row = Omit<Unanswered, 'language' | 'near' | 'lastAt' | 'state'> & {
  readonly language: string;
  readonly near: unknown;
  readonly last_at: Date;
  readonly state: string;
};

const questionOf = ({ number, question, language, near, asked, last_at, state }: Row): Unanswered => ({
  number,
  question,
  language: language as Language,
  // A topic that was renamed since is near to nothing.
  near: topicIds.filter(id => Array.isArray(near) && near.includes(id)),
  asked,
  lastAt: new Date(last_at).toISOString(),
  state: state as QuestionState,
});
