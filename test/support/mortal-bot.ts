import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { adjustableClock, minutes } from '../../src/clock.js';
import { startSimulator } from '../../src/simulator/index.js';
import { visit } from '../../src/simulator/room/visitor.js';
import type { Life } from './bot-process.js';

export type Death = Pick<Life, 'dieAt' | 'die'>;

/** A bot that is killed again and again, and started again each time, until its deaths are used up. */
export async function startMortalBot(options: {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly schema: string;
  readonly partnerWrite: 'person' | 'bot';
  /** Default: fresh. */
  readonly story?: string;
  readonly deaths: readonly Death[];
}) {
  const clock = adjustableClock();
  const port = await freePort();
  const simulator = await startSimulator({
    port: 0,
    clock,
    story: options.story ?? 'fresh',
    botMessagesUrl: `http://127.0.0.1:${port}/api/messages`,
    patienceMilliseconds: 4000,
    recordFile: process.env['SIMULATOR_RECORD'],
  });
  let ahead = 0;
  let lives = 0;
  let over = false;
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  function begin(): void {
    const death = options.deaths[lives] ?? { dieAt: 0, die: 'after-commit' };
    lives += 1;
    const { simulatorUrl, routes } = { simulatorUrl: simulator.url, routes: simulator.routes };
    const life: Life = { ...options, ...death, simulatorUrl, routes, port, ahead };
    const born = spawn(process.execPath, [botProcess(), JSON.stringify(life)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, DATABASE_URL: '' },
    });
    child = born;
    ended = new Promise(resolve => born.once('exit', resolve)).then(() => {
      if (over) return;
      // Enough for every lease of the dead to run out.
      ahead += minutes(1);
      clock.skip(minutes(1));
      begin();
    });
  }
  begin();

  return {
    url: simulator.url,
    anna: visit(simulator.url, 'requester'),
    bram: visit(simulator.url, 'approver'),
    chloe: visit(simulator.url, 'approver2'),
    lives: () => lives,
    async inConsole(step: string, more: object = {}): Promise<unknown> {
      const body = JSON.stringify({ as: 'approver', alias: 'acme', step, ...more });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${simulator.url}/control/console`, { method: 'POST', headers, body });
      return answer.json();
    },
    async world<T>(): Promise<T> {
      return (await fetch(`${simulator.url}/control/world`)).json() as Promise<T>;
    },
    async stop(): Promise<void> {
      over = true;
      child?.kill('SIGKILL');
      await ended;
      await simulator.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

let built: string | undefined;

/** The bot in one file, made once: a life is short, and starting from a thousand files is most of it. */
function botProcess(): string {
  if (built) return built;
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(join('out', 'bot-process-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  built = join(folder, 'bot-process.cjs');
  buildSync({
    entryPoints: ['test/support/bot-process.ts'],
    outfile: built,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Files of its own beside it, and what is not there at all.
    external: ['@electric-sql/pglite', 'pg-native', 'dtrace-provider'],
    logLevel: 'error',
  });
  return built;
}
