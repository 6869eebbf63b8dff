import { setTimeout as pause } from 'node:timers/promises';
import { later, seconds } from '../clock.js';
import type { ChangeId } from '../ids.js';
import type { Parts } from '../parts.js';
import { type StoredChange, storedOf } from './store.js';

/** How long a claim holds without being renewed. A write must fit into what is left of it. */
export const leaseMs = seconds(15);
export const renewMs = seconds(5);

export type Claim = {
  readonly stored: StoredChange;
  readonly fence: number;
  /** Is the claim still ours for at least as long as one write may take? */
  allowsWrite(): Promise<boolean>;
  release(): Promise<void>;
};

type ClaimParts = Pick<Parts, 'database' | 'clock' | 'replica' | 'log'>;

/** Takes the change for this process; undefined when another holds it or when it has ended. */
export async function claimChange(parts: ClaimParts, id: ChangeId): Promise<Claim | undefined> {
  const { kysely } = parts.database;
  const now = parts.clock.now();
  const row = await kysely
    .updateTable('change')
    .set(eb => ({
      claimed_by: parts.replica,
      claimed_until: later(now, leaseMs),
      fence: eb('fence', '+', 1),
    }))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]))
    .returning(['body', 'version', 'fence'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { fence } = row;
  const timer = setInterval(() => void renew(parts, id, fence), renewMs);
  timer.unref();
  return {
    stored: storedOf(row),
    fence,
    allowsWrite: () => allowsWrite(parts, id, fence),
    async release() {
      clearInterval(timer);
      await kysely
        .updateTable('change')
        .set({ claimed_by: null, claimed_until: null })
        .where('id', '=', id)
        .where('fence', '=', fence)
        .execute();
    },
  };
}

/** For a press: a live claim of the bot's own work is waited for, briefly. */
export async function claimSoon(parts: ClaimParts, id: ChangeId): Promise<Claim | undefined> {
  for (let tries = 0; tries < 4; tries += 1) {
    const claim = await claimChange(parts, id);
    if (claim) return claim;
    await pause(250);
  }
  return undefined;
}

async function renew(parts: ClaimParts, id: ChangeId, fence: number): Promise<boolean> {
  try {
    const renewed = await parts.database.kysely
      .updateTable('change')
      .set({ claimed_until: later(parts.clock.now(), leaseMs) })
      .where('id', '=', id)
      .where('fence', '=', fence)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return renewed.numUpdatedRows > 0n;
  } catch (error) {
    parts.log.warn(
      { change: id, cause: error instanceof Error ? error.name : 'unknown' },
      'a claim could not be renewed',
    );
    return false;
  }
}

/** Renewing succeeds only while the fence is ours, and leaves more time than a write may take. */
const allowsWrite = (parts: ClaimParts, id: ChangeId, fence: number): Promise<boolean> => renew(parts, id, fence);
