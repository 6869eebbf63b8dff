import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Language, languages } from '../language.js';
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
