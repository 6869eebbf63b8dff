import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/database.js';
import { silentLog } from '../../src/log.js';

const root = join(__dirname, '../..');
const children: ChildProcess[] = [];
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'connector-bot-folder-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dataFolder, { recursive: true, force: true });
});

/** Another process that has the folder open. The first start builds the database. */
async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-database.ts', dataFolder], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('open\n');
  return child;
}

const languages = async (waitMs?: number) => {
  const database = await openDatabase({ dataFolder, log: silentLog, waitMs });
  const rows = await database.kysely.selectFrom('preference').select('language').execute();
  await database.stop();
  return rows.map(row => row.language);
};

test('one process at a time has the folder; it is free after an end and soon after a kill', async () => {
  const first = await holder();
  await expect(languages(1000)).rejects.toMatchObject({
    code: 'database-unavailable',
    message: `opening the database in ${dataFolder}: another process is using it`,
  });

  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await languages()).toEqual(['nl']);
  expect(await languages(0)).toEqual(['nl']);
  expect(await readdir(dataFolder)).not.toContain('database.new');
}, 120_000);
