import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Language, languageOf, languages } from '../language.js';
import type { Person } from '../person.js';

/** The language a person chose with `language`, if they did. */
export async function preferenceOf(
  db: Kysely<Tables>,
  person: Pick<Person, 'tenantId' | 'objectId'>,
): Promise<Language | undefined> {
  const row = await db
    .selectFrom('preference')
    .select('language')
    .where('tenant_id', '=', person.tenantId.toLowerCase())
    .where('object_id', '=', person.objectId.toLowerCase())
    .executeTakeFirst();
  return languages.find(language => language === row?.language);
}

/** How to address somebody who did not just speak: as they chose, else in the language of their 1:1 chat with the bot. */
export async function languageOfPerson(
  db: Kysely<Tables>,
  person: Pick<Person, 'tenantId' | 'objectId'>,
  fallback: Language,
): Promise<Language | undefined> {
  const chosen = await preferenceOf(db, person);
  if (chosen) return chosen;
  const chat = await db
    .selectFrom('conversation')
    .select('reference')
    .where('object_id', '=', person.objectId.toLowerCase())
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  const locale = (chat?.reference as { locale?: unknown } | undefined)?.locale;
  return typeof locale === 'string' ? languageOf(locale, fallback) : undefined;
}
