import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { entriesOf, verifyChain } from '../../src/audit/store.js';
import type { Executing } from '../../src/changes/change.js';
import { changeByNumber } from '../../src/changes/store.js';
import { type Database, databaseOn, openDatabase } from '../../src/database/database.js';
import { openPostgres } from '../../src/database/postgres.js';
import { silentLog } from '../../src/log.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { wordsOf } from './demo.js';
import { type Death, startMortalBot } from './mortal-bot.js';
import { ask } from './story.js';

type World = {
  servicePrincipals: { displayName: string; appId: string }[];
  partners: { displayName: string | null; singleTenantAppId: string | null; partnerState: string }[];
};

/** Plays the whole story with people who simply try again, while the bot dies as told. Returns what is left. */
export async function playKilledStory(options: { partnerWrite: 'person' | 'bot'; deaths: readonly Death[] }) {
  const databaseUrl = process.env['DATABASE_URL'];
  const schema = `k_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'connector-bot-kill-'));
  if (databaseUrl) await onPostgres(databaseUrl, 'public', `CREATE SCHEMA ${schema}`);
  const bot = await startMortalBot({ ...options, dataFolder, databaseUrl, schema });
  const { anna, bram } = bot;
  try {
    await until('a plan', () => anna.say(ask), 'Plan fingerprint');
    // A request that died before its commit leaves a gap in the numbers.
    const number = /CR-(\d+)/.exec(wordsOf((await anna.see('channel')).map(message => message.cards)))?.[1] ?? '1';
    await until('the approval', () => bram.say(`approve CR-${number}`), 'Step 2:');
    for (const step of ['jamf-connect', 'consent-connector', 'consent-registration']) await bot.inConsole(step);
    await until('the consents', nothing, 'Step 5a');
    const { servicePrincipals } = await bot.world<World>();
    const id = servicePrincipals.find(app => app.displayName === 'Cloud Connector')?.appId ?? '';
    if (options.partnerWrite === 'person') {
      await until('the id', () => anna.say(`application-id CR-${number} ${id}`), 'Step 5b');
      await bot.inConsole('intune-application-id', { applicationId: id });
      await until('the id in Intune', nothing, 'Step 6');
    } else {
      await until('the id', () => anna.say(`application-id CR-${number} ${id}`), 'Step 6');
    }
    await bot.inConsole('jamf-confirm');
    await until('the end', nothing, 'Done and verified');
    const world = await bot.world<World>();
    await bot.stop();
    return {
      ...(await leftBehind({ databaseUrl, schema, dataFolder }, Number(number))),
      world,
      id,
      lives: bot.lives(),
    };
  } finally {
    await bot.stop();
    await rm(dataFolder, { recursive: true, force: true });
    if (databaseUrl) await onPostgres(databaseUrl, 'public', `DROP SCHEMA ${schema}, ${schema}_jobs CASCADE`);
  }

  /** Does it again every few seconds until the change's card in the channel says so, as a patient person would. */
  async function until(what: string, act: () => Promise<unknown>, words: string): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      await act().catch(nothing);
      for (let looks = 0; looks < 6; looks += 1) {
        const seen = await anna.see('channel').catch(() => []);
        if (seen.some(message => wordsOf(message.cards).includes(words))) return;
        await pause(400);
      }
    }
    throw new Error(`${what} did not come about in ${bot.lives()} lives`);
  }
}

type Kept = { readonly databaseUrl?: string; readonly schema: string; readonly dataFolder: string };

/** What a dead bot left in its database. */
export async function leftBehind(kept: Kept, number: number) {
  const database = await open(kept);
  try {
    const change = (await changeByNumber(database, demoTenantId, number)) as Executing | undefined;
    const entries = await entriesOf(database.kysely, change?.id ?? '');
    const locks = await database.kysely.selectFrom('change_lock').selectAll().execute();
    const changes = await database.kysely.selectFrom('change').select('status').execute();
    return { change, entries, locks, changes, chain: await verifyChain(database.kysely) };
  } finally {
    await database.stop();
  }
}

function open({ databaseUrl, schema, dataFolder }: Kept): Promise<Database> {
  const log = silentLog;
  return databaseUrl
    ? databaseOn(openPostgres({ databaseUrl, schema, log }), schema)
    : openDatabase({ dataFolder, log });
}

const nothing = async (): Promise<void> => {};

export async function onPostgres(databaseUrl: string, schema: string, statement: string): Promise<void> {
  const engine = openPostgres({ databaseUrl, schema, log: silentLog });
  await engine.executeSql(statement);
  await engine.stop();
}

/** Each step recorded once, one effect, no lock left, and a chain that holds. */
export function expectOneOfEverything(left: Awaited<ReturnType<typeof playKilledStory>>, died: number): void {
  const { change, entries, locks, changes, chain, world, id, lives } = left;
  expect(lives).toBeGreaterThan(died / 2);
  expect(change?.status).toBe('done');
  expect(changes).toHaveLength(1);
  expect(locks).toEqual([]);
  expect(chain.ok).toBe(true);

  const finished = entries.filter(entry => entry.event === 'step-done' || entry.event === 'step-found');
  const names = finished.map(entry => String(entry.facts['step'])).sort();
  expect(names).toEqual([...new Set(names)]);
  expect(names).toHaveLength(8);
  for (const once of ['change-requested', 'change-planned', 'vote-approve', 'change-started', 'change-done']) {
    expect(entries.filter(entry => entry.event === once)).toHaveLength(1);
  }
  const jamf = world.partners.find(partner => partner.displayName === 'Jamf');
  expect(jamf).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
}
