import fc from 'fast-check';
import { verifyChain } from '../../src/audit/store.js';
import type { Database } from '../../src/database/database.js';
import { testDatabase } from '../support/database.js';
import type { Checked } from './check-rules.js';
import { type Counts, createOnlooker } from './onlooker.js';
import { happen } from './play-database.js';
import { Stage } from './stage.js';
import { type Happening, happening, type Schedule, schedule } from './town.js';

/** What comes while a write is on its way, and what becomes of the write. */
type Meanwhile = { readonly happenings: readonly Happening[]; readonly outcome: 'answers' | 'fails' | 'silent' };

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  // Time stands still: a call is given up long before its claim runs out.
  happenings: fc.array(
    happening.filter(one => !['pass', 'restart', 'withdraw', 'run'].includes(one.do)),
    { maxLength: 2 },
  ),
  outcome: fc.constantFrom('answers', 'answers', 'answers', 'fails', 'silent' as const),
});

/** Plays so many random schedules through the engine and a database, with two replicas. */
export async function checkDatabase(runs: number, seed: number): Promise<Checked> {
  const first = await testDatabase();
  const databases = [first, await first.another()] as const;
  const counts: Counts = {};
  const property = fc.asyncProperty(schedule, fc.array(meanwhile, { maxLength: 4 }), async (one, others) => {
    await startOver(first);
    await play(databases, one, others, counts);
  });
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  const chain = await verifyChain(first.kysely);
  const why = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : '';
  const failure = details.failed ? `${why}\n${fc.defaultReportMessage(details)}` : undefined;
  return { seed, runs: details.numRuns, counts, failure: failure ?? (chain.ok ? undefined : 'the audit is broken') };
}

async function play(
  databases: readonly [Database, Database],
  { writeAs, file, happenings }: Schedule,
  others: readonly Meanwhile[],
  counts: Counts,
): Promise<void> {
  const onlooker = createOnlooker(counts);
  const stage = new Stage(databases, writeAs, file, await lastEntry(databases[0]), onlooker);
  const coming = [...others];
  stage.whileWriting = async () => {
    const next = coming.shift();
    for (const one of next?.happenings ?? []) await happen(stage, one, onlooker);
    return next?.outcome ?? 'answers';
  };
  for (const one of happenings) await happen(stage, one, onlooker);
}

async function lastEntry({ kysely }: Database): Promise<number> {
  const row = await kysely.selectFrom('audit').select('sequence').orderBy('sequence', 'desc').limit(1).execute();
  return row[0]?.sequence ?? 0;
}

/** Empty tables, but the audit goes on: its chain is looked at in the end. */
async function startOver(database: Database): Promise<void> {
  const tables = ['change_lock', 'vote', 'proposal', 'promise', 'due', 'outbox', 'write_stop', 'change'] as const;
  await database.transaction(async trx => {
    for (const table of tables) await trx.deleteFrom(table).execute();
  });
}
