import { adjustableClock } from '../../src/clock.js';
import { type Database, databaseOn, openDatabase } from '../../src/database/database.js';
import { openPostgres } from '../../src/database/postgres.js';
import { silentLog } from '../../src/log.js';
import { readPolicy } from '../../src/people/policy.js';
import { possibleWith } from '../../src/people/policy-rules.js';
import { demoSettings } from '../../src/settings.js';
import { demoIdentities } from '../../src/simulator/identities.js';
import { wire } from '../../src/wire.js';

/*
 * The bot as a process of its own that ends itself with SIGKILL, for `test/kill`. Its simulator runs in the test, which
 * survives. Run as one file with one argument, a `Life` as JSON.
 */

export type Life = {
  readonly simulatorUrl: string;
  readonly routes: { readonly [origin: string]: string };
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly schema: string;
  readonly partnerWrite: 'person' | 'bot';
  /** How far this life's clock runs ahead, in milliseconds. */
  readonly ahead: number;
  /** Dies at the how-manieth transaction, just before or just after it is committed; 0: never. */
  readonly dieAt: number;
  readonly die: 'before-commit' | 'after-commit';
};

function mortal(database: Database, life: Life): Database {
  let count = 0;
  let depth = 0;
  return {
    ...database,
    async transaction(work) {
      const outermost = depth === 0;
      if (outermost) count += 1;
      const fatal = outermost && count === life.dieAt;
      depth += 1;
      try {
        const result = await database.transaction(async trx => {
          const done = await work(trx);
          if (fatal && life.die === 'before-commit') process.kill(process.pid, 'SIGKILL');
          return done;
        });
        if (fatal) process.kill(process.pid, 'SIGKILL');
        return result;
      } finally {
        depth -= 1;
      }
    },
  };
}

async function live(life: Life): Promise<void> {
  const log = silentLog;
  const { databaseUrl, dataFolder, schema } = life;
  const database = databaseUrl
    ? await databaseOn(openPostgres({ databaseUrl, schema, log }), schema)
    : await openDatabase({ dataFolder, log });
  const clock = adjustableClock();
  clock.skip(life.ahead);
  const start = { language: 'en', logLevel: 'silent', recheckSeconds: 1, simulatorPort: 0 } as const;
  const settings = demoSettings({
    start: { ...start, port: life.port, dataFolder, partnerWrite: life.partnerWrite, writeAs: 'app' },
    ...demoIdentities,
    simulatorUrl: life.simulatorUrl,
    routes: life.routes,
  });
  const policy = readPolicy(settings.policyFile, possibleWith(settings));
  if (!policy.ok) throw new Error(policy.sentence);
  await wire({ settings, policy: policy.policy, clock, log, database: mortal(database, life) });
  process.send?.('alive');
}

live(JSON.parse(process.argv[2] ?? '{}') as Life).catch(error => {
  console.error(error);
  process.exit(2);
});
