import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Measured, measured } from './measure.js';

const demo = ['dist/src/main.js', 'demo'];
const libraries = 'require("restify"); require("@microsoft/teams-ai")';

export type Started = { readonly measured: readonly Measured[]; readonly idleMegabytes: number };

/** From nothing to the printed address, on a database that exists already, beside Node and the libraries alone. */
export async function measureStart(dataFolder: string, repetitions: number): Promise<Started> {
  await demoStart(dataFolder);
  const times: { readonly ours: number[]; readonly bare: number[]; readonly loaded: number[] } = {
    ours: [],
    bare: [],
    loaded: [],
  };
  const memory: number[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    times.bare.push(await nodeRun('0'));
    times.loaded.push(await nodeRun(libraries));
    const { ms, idleMegabytes } = await demoStart(dataFolder);
    times.ours.push(ms);
    memory.push(idleMegabytes);
  }
  const name = 'cold start of the demo, until its address is printed';
  return {
    measured: [
      measured(name, 'node -e 0', times.ours, times.bare),
      measured(name, 'node that loads restify + teams-ai', times.ours, times.loaded),
    ],
    idleMegabytes: Math.max(...memory),
  };
}

async function nodeRun(code: string): Promise<number> {
  const begun = performance.now();
  await promisify(execFile)(process.execPath, ['-e', code]);
  return performance.now() - begun;
}

async function demoStart(dataFolder: string): Promise<{ readonly ms: number; readonly idleMegabytes: number }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(await freePort()), SIMULATOR_PORT: '0', DATA_FOLDER: dataFolder };
  const begun = performance.now();
  const child = spawn(process.execPath, demo, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const printed = (async () => {
    for await (const chunk of child.stdout) if (String(chunk).includes('http://')) return;
    throw new Error('The demo ended without an address; is dist up to date (npm run build)?');
  })();
  await printed;
  const ms = performance.now() - begun;
  await pause(3 * 1000);
  const idleMegabytes = residentMegabytes(child.pid ?? 0);
  child.kill('SIGTERM');
  await gone;
  return { ms, idleMegabytes };
}

/** What the process holds in memory, as the system counts it: heap, code and the database inside. */
const residentMegabytes = (pid: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
