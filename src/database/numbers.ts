import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** The next CR number. Numbers only rise; a request that is rolled back leaves a gap. */
export async function nextNumber(trx: Transaction<Tables>): Promise<number> {
  const result = await sql<{ number: string }>`select nextval('cr_number') as number`.execute(trx);
  return Number(result.rows[0]?.number);
}
