import type { Alias } from '../ids.js';
import { createSemaphore } from '../semaphore.js';
import { isKnown, type Reading } from './reading.js';
import type { Asked, JamfReadings, Snapshot } from './snapshot.js';
import { readJamf, readTenant, type Sources, type TenantReadings } from './take.js';

export type AskedOfSeveral = Omit<Asked, 'alias'> & {
  readonly aliases: readonly Alias[];
  /** Read now, whatever was read a moment ago. */
  readonly fresh?: boolean;
};

/** Both sides for whoever only looks. A change never rests on these: it takes its own snapshot. */
export type Snapshots = {
  /** One per server, in the order asked; the facts of the tenant are read once for all of them. */
  read(asked: AskedOfSeveral): Promise<readonly Snapshot[]>;
  /** Something was altered: the next look is a fresh one. */
  forget(): void;
};

type Kept<T> = { readonly at: Date; readonly value: Promise<T> };

/** How many Jamf Pro servers are read at once. */
const serversAtOnce = 20;

/**
 * Readings stay good for `keptForMs`: when ten people ask, or one asks twice, the world is read once. What could not be
 * read is not kept, so that the next question asks again.
 */
export function createSnapshots(sources: Sources, keptForMs = 15_000): Snapshots {
  const tenants = new Map<string, Kept<TenantReadings>>();
  const servers = new Map<string, Kept<JamfReadings>>();
  const { clock } = sources;
  const turns = createSemaphore(serversAtOnce);

  async function kept<T extends object>(
    store: Map<string, Kept<T>>,
    key: string,
    fresh: boolean,
    read: () => Promise<T>,
  ): Promise<{ readonly at: Date; readonly value: T }> {
    const now = clock.now();
    for (const [old, { at }] of store) if (now.getTime() - at.getTime() >= keptForMs) store.delete(old);
    const known = fresh ? undefined : store.get(key);
    if (known) return { at: known.at, value: await known.value };
    const reading = { at: now, value: read() };
    store.set(key, reading);
    const drop = () => void (store.get(key) === reading && store.delete(key));
    const value = await reading.value.catch(error => {
      drop();
      throw error;
    });
    if (!isAllKnown(value)) drop();
    return { at: now, value };
  }

  async function read({ aliases, fresh = false, ...asked }: AskedOfSeveral): Promise<readonly Snapshot[]> {
    const key = [...asked.parts].sort().join();
    const about = [key, ...(asked.named ?? []), asked.asker ?? ''].join('|');
    const [tenant, ...jamfs] = await Promise.all([
      kept(tenants, about, fresh, () => readTenant(sources, asked)),
      ...aliases.map(alias =>
        kept(servers, `${alias}|${key}`, fresh, () => turns.run(() => readJamf(sources, { ...asked, alias }))),
      ),
    ]);
    return jamfs.map(jamf => ({
      // As old as its oldest part.
      takenAt: (jamf.at < tenant.at ? jamf.at : tenant.at).toISOString(),
      ...tenant.value,
      jamf: jamf.value,
    }));
  }

  return {
    read,
    forget() {
      tenants.clear();
      servers.clear();
    },
  };
}

/** Was everything that was asked for also told? */
function isAllKnown(readings: object): boolean {
  return Object.values(readings).every(one => !isReading(one) || isKnown(one) || one.cause === 'not-asked');
}

function isReading(value: unknown): value is Reading<unknown> & { readonly cause?: string } {
  return typeof value === 'object' && value !== null && 'is' in value && 'at' in value;
}
