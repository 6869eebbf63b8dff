import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';

export type FolderLock = { release(): Promise<void> };

const stale = 10_000;
/** When the last owner ran on this very machine and is gone, two missed heartbeats are proof enough. */
const staleOfTheDead = 2_000;
const heartbeat = 1_000;
const pause = 500;
const usualWait = 15_000;

/**
 * Takes the folder for this process alone: two processes on one embedded database destroy it without a word.
 * Waits up to 15 s, because a process that was killed leaves its lock behind until it is stale.
 */
export async function lockFolder(
  folder: string,
  options: { readonly log: Log; readonly waitMs?: number; lost(): void },
): Promise<FolderLock> {
  const { log, waitMs = usualWait, lost } = options;
  const ownerFile = join(folder, 'database.owner');
  for (let waited = 0; waited <= waitMs; waited += pause) {
    const release = await tryLock(folder, (await isOwnerGone(ownerFile)) ? staleOfTheDead : stale, error => {
      log.error({ folder, cause: error.message }, 'the lock on the data folder was lost');
      lost();
    });
    if (release) {
      await writeFile(ownerFile, JSON.stringify({ pid: process.pid, host: hostname() }));
      return { release: () => release().catch(() => undefined) };
    }
    if (waited === 0) log.info({ folder }, 'the data folder is in use; waiting');
    await sleep(pause);
  }
  throw new Problem('database-unavailable', `opening the database in ${folder}: another process is using it`, {
    folder,
  });
}

async function tryLock(folder: string, staleAfter: number, onCompromised: (error: Error) => void) {
  try {
    const lockfilePath = join(folder, 'database.lock');
    return await lockfile.lock(folder, { lockfilePath, stale: staleAfter, update: heartbeat, onCompromised });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw new Problem('database-unavailable', `locking the data folder ${folder}`, { folder }, error);
  }
}

async function isOwnerGone(ownerFile: string): Promise<boolean> {
  try {
    const owner: unknown = JSON.parse(await readFile(ownerFile, 'utf8'));
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner)) return false;
    if (owner.host !== hostname() || typeof owner.pid !== 'number') return false;
    return !isAlive(owner.pid);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
