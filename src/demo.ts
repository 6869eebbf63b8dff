import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Arguments } from './arguments.js';
import { type AdjustableClock, adjustableClock, hours, systemClock } from './clock.js';
import type { Database } from './database/database.js';
import { lockFolder } from './database/lock.js';
import { createLog, type Log } from './log.js';
import { type Policy, readPolicy } from './people/policy.js';
import { possibleWith } from './people/policy-rules.js';
import { type DemoStart, demoSettings, type Settings } from './settings.js';
import { type ConnectorBot, type WireOptions, wire } from './wire.js';

export type Demo = {
  /** The demo room. */
  readonly url: string;
  readonly bot: ConnectorBot;
  readonly clock: AdjustableClock;
  reset(story: string): Promise<void>;
  stop(): Promise<void>;
};

export type DemoOptions = {
  /** What the environment says: ports, folder, language, database. */
  readonly start: DemoStart;
  readonly asked?: Partial<Pick<Arguments, 'fresh' | 'story' | 'port'>>;
  readonly log?: Log;
  /** For tests: a database of their own, no work by itself, other settings. */
  readonly wiring?: Partial<Pick<WireOptions, 'database' | 'byItself' | 'ids' | 'replica'>>;
  readonly overrides?: Partial<Settings>;
  /** Keeps nothing on disk but the embedded database. */
  readonly forgetful?: boolean;
};

/** The bot on a simulated Microsoft, Jamf and Teams, with a room in the browser: no account, nothing leaves the machine. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { start, asked = {} } = options;
  const folder = join(start.dataFolder, 'demo');
  // A story is a starting point: it would not fit to what the bot remembers of another one.
  if (asked.fresh || asked.story) await startOver(folder, options.log ?? createLog(start.logLevel));
  const clock = adjustableClock();
  const clockFile = options.forgetful ? undefined : join(folder, 'clock.json');
  clock.skip(await aheadIn(clockFile));
  let bot: ConnectorBot | undefined;
  const { demoIdentities, startSimulator } = await import('./simulator/index.js');
  const simulator = await startSimulator({
    port: asked.port ?? start.simulatorPort,
    clock,
    machine: systemClock,
    story: asked.story,
    worldFile: options.forgetful ? undefined : join(folder, 'world.json'),
    recordFile: start.simulatorRecord,
    get botMessagesUrl() {
      return bot?.messagesUrl ?? '';
    },
    async skip(count) {
      clock.skip(hours(count));
      await keepAhead(clockFile, clock.now().getTime() - systemClock.now().getTime());
      await bot?.settled();
    },
    async onReset() {
      if (!bot) return;
      await forget(bot.parts.database);
      // What was read belongs to the story before.
      bot.parts.snapshots.forget();
    },
  });
  const settings = demoSettings({
    start: { ...start, dataFolder: join(folder, 'database'), port: asked.port ? asked.port + 1 : start.port },
    ...demoIdentities,
    simulatorUrl: simulator.url,
    routes: simulator.routes,
    overrides: options.overrides,
  });
  const log = options.log ?? createLog(settings.logLevel);
  bot = await wire({
    settings,
    policy: demoPolicy(settings),
    clock,
    log,
    network: simulator.network,
    ...options.wiring,
  });
  const running = bot;
  return {
    url: `${simulator.url}/`,
    bot,
    clock,
    reset: story => simulator.reset(story),
    async stop() {
      await simulator.settled();
      await running.stop();
      await simulator.stop();
    },
  };
}

/** Throws world and database away, but never those of a demo that is running. */
async function startOver(folder: string, log: Log): Promise<void> {
  const database = join(folder, 'database');
  await mkdir(database, { recursive: true });
  const lock = await lockFolder(database, { log, lost() {} });
  await rm(join(database, 'database'), { recursive: true, force: true });
  for (const file of ['world.json', 'clock.json']) await rm(join(folder, file), { force: true });
  await lock.release();
}

/** How far the demo's clock ran ahead when it stopped: time that was let pass does not come back. */
async function aheadIn(file: string | undefined): Promise<number> {
  if (!file) return 0;
  const ahead = Number(await readFile(file, 'utf8').catch(() => '0'));
  return Number.isFinite(ahead) && ahead > 0 ? ahead : 0;
}

async function keepAhead(file: string | undefined, ahead: number): Promise<void> {
  if (file) await writeFile(file, String(Math.round(ahead)));
}

function demoPolicy(settings: Settings): Policy {
  const read = readPolicy(settings.policyFile, possibleWith(settings));
  if (!read.ok) throw new Error(read.sentence);
  return read.policy;
}

/** Another story begins: the bot forgets the changes of the last one. What was recorded stays recorded. */
async function forget(database: Database): Promise<void> {
  const tables = [
    'change_lock',
    'step_up',
    'download',
    'scan',
    'vote',
    'proposal',
    'promise',
    'due',
    'outbox',
    'posted',
    'activity',
  ] as const;
  await database.transaction(async trx => {
    for (const table of tables) await trx.deleteFrom(table).execute();
    await trx.deleteFrom('conversation').execute();
    await trx.deleteFrom('change').execute();
  });
}
