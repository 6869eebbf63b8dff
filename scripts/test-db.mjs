// Runs the tests of everything that uses a database on PostgreSQL. Which one: DATABASE_URL, else a server that listens
// on 127.0.0.1:5432 and trusts local users, else a private cluster started for this run from the installed programs.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const localPort = 5432;

async function isReachable(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server somebody runs already, as one of the usual users. The database `test` is made when it is missing. */
async function findLocal() {
  for (const user of ['postgres', 'root', userInfo().username]) {
    const server = `postgres://${user}@127.0.0.1:${localPort}`;
    if (await isReachable(`${server}/test`)) return `${server}/test`;
    if (!(await isReachable(`${server}/postgres`))) continue;
    const client = new pg.Client({ connectionString: `${server}/postgres` });
    await client.connect();
    const isMade = await client
      .query('CREATE DATABASE test')
      .then(() => true)
      .catch(() => false);
    await client.end();
    if (isMade) return `${server}/test`;
  }
  return undefined;
}

function findPrograms() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map(version => join(root, version, 'bin')), '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root, so root hands the cluster to a user without rights. */
async function startPrivate() {
  const programs = findPrograms();
  if (!programs) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'connector-bot-pg-'));
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? unprivilegedUser() : userInfo().username;
  if (isRoot) execFileSync('chown', [owner, folder]);
  chmodSync(folder, 0o700);
  const run = (program, args) => {
    const line = [join(programs, program), ...args];
    const [file, ...rest] = isRoot ? ['runuser', '-u', owner, '--', ...line] : line;
    execFileSync(file, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedUser() {
  for (const user of ['postgres', 'nobody']) {
    if (spawnSync('id', ['-u', user]).status === 0) return user;
  }
  throw new Error('There is no user to run PostgreSQL as: add one called postgres.');
}

function runTests(databaseUrl) {
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'db'];
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { env, stdio: 'inherit' }).status ?? 1;
}

const given = process.env.DATABASE_URL;
const found = given ?? (await findLocal());
const started = found ? undefined : await startPrivate();
const databaseUrl = found ?? started?.url;
if (!databaseUrl) {
  console.error('No PostgreSQL was found: set DATABASE_URL, or install it (on Debian: apt-get install postgresql).');
  process.exit(1);
}
const url = new URL(databaseUrl);
console.log(`PostgreSQL: ${url.hostname}:${url.port || localPort}${started ? ' (started for this run)' : ''}`);
try {
  process.exitCode = runTests(databaseUrl);
} finally {
  started?.stop();
}
