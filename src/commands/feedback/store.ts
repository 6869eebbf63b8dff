import type { TopicId } from '../../answers/topic-ids.js';
import { storable } from '../../database/json.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { formsIn } from '../../secret-forms.js';

export type Feedback = { readonly topic: TopicId; readonly helpful: boolean; readonly comment: string | null };

/** What people say of one answer; the newest comment, without a name. */
export type Judged = {
  readonly topic: string;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly comment: string;
};

type Stores = Pick<Parts, 'database' | 'settings' | 'clock'>;

/** Of one person and one answer the last word counts. A comment that looks like it holds a secret is left out. */
export async function keepFeedback({ database, settings, clock }: Stores, person: Person, said: Feedback) {
  const { topic, helpful } = said;
  const hasSecret = formsIn(said.comment ?? '').length > 0;
  const word = { helpful, comment: hasSecret ? null : storable(said.comment), at: clock.now() };
  await database.kysely
    .insertInto('answer_feedback')
    .values({ tenant_id: settings.tenantId, topic, object_id: person.objectId.toLowerCase(), ...word })
    .onConflict(conflict => conflict.columns(['tenant_id', 'topic', 'object_id']).doUpdateSet(word))
    .execute();
}

/** The answers that helped least, the worst first. */
export async function leastHelpful({ database, settings }: Stores, most: number): Promise<readonly Judged[]> {
  const rows = await database.kysely
    .selectFrom('answer_feedback')
    .select(['topic', 'helpful', 'comment'])
    .where('tenant_id', '=', settings.tenantId)
    .orderBy('at', 'desc')
    .execute();
  return [...new Set(rows.map(({ topic }) => topic))]
    .map(topic =>
      judgedOf(
        topic,
        rows.filter(row => row.topic === topic),
      ),
    )
    .filter(({ notHelpful }) => notHelpful > 0)
    .sort((a, b) => b.notHelpful - a.notHelpful || a.topic.localeCompare(b.topic))
    .slice(0, most);
}

type Row = { readonly helpful: boolean; readonly comment: string | null };

const judgedOf = (topic: string, rows: readonly Row[]): Judged => ({
  topic,
  helpful: rows.filter(({ helpful }) => helpful).length,
  notHelpful: rows.filter(({ helpful }) => !helpful).length,
  comment: rows.find(({ helpful, comment }) => !helpful && comment)?.comment ?? '',
});
