import { manualMinimumVersion, minimumVersion } from '../checks/devices/judge.js';
import type { Alias } from '../ids.js';
import type { Parts } from '../parts.js';
import { connectionOf } from '../snapshot/connection.js';

/** Oldest macOS that the connection of this tenant works with; that of the cloud connector where it cannot be told. */
export async function minimumFor({ snapshots }: Pick<Parts, 'snapshots'>, alias: Alias): Promise<string> {
  const [snapshot] = await snapshots.read({ aliases: [alias], parts: ['tenant', 'partners', 'partner-app'] });
  return snapshot && connectionOf(snapshot).is === 'manual' ? manualMinimumVersion : minimumVersion;
}
