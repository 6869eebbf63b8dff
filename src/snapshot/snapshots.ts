import { minutes, seconds } from '../clock.js';
import type { GraphApplication } from '../graph/graph.js';
import type { Alias, AppId } from '../ids.js';
import { createSemaphore } from '../semaphore.js';
import { createKeeping } from './keeping.js';
import type { Cause } from './read.js';
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
  /** What Entra lists of an app registration: it changes rarely, and is kept for longer. Undefined: there is none. */
  registration(appId: AppId, fresh?: boolean): Promise<GraphApplication | undefined>;
  /** Something was altered: the next look is a fresh one. */
  forget(): void;
};

/** How many Jamf Pro servers are read at once. */
const serversAtOnce = 20;
const keptFor = { readings: seconds(15), registrations: minutes(10) };

/** When ten people ask, or one asks twice, the world is read once. What could not be read is asked for again. */
export function createSnapshots(sources: Sources): Snapshots {
  const { clock, graph } = sources;
  const tenants = createKeeping<TenantReadings>(clock, keptFor.readings, isAllKnown);
  const servers = createKeeping<JamfReadings>(clock, keptFor.readings, isAllKnown);
  const registrations = createKeeping<GraphApplication | undefined>(clock, keptFor.registrations);
  const turns = createSemaphore(serversAtOnce);

  async function read({ aliases, fresh, ...asked }: AskedOfSeveral): Promise<readonly Snapshot[]> {
    const key = [...asked.parts].sort().join();
    // Only roles are somebody's own: all else is the same whoever asks.
    const asker = asked.parts.includes('asker-roles') ? (asked.asker ?? '') : '';
    const ids = [asked.named ?? [], asked.registrations ?? []].map(some => some.join());
    const about = [key, ...ids, asker].join('|');
    const jamfOf = (alias: Alias) => turns.run(() => readJamf(sources, { ...asked, alias }));
    const [tenant, ...jamfs] = await Promise.all([
      tenants.get(about, () => readTenant(sources, asked), fresh),
      ...aliases.map(alias => servers.get(`${alias}|${key}`, () => jamfOf(alias), fresh)),
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
    async registration(appId, fresh) {
      const { value } = await registrations.get(appId, () => graph.applications.withAppId(appId), fresh);
      return value;
    },
    forget() {
      tenants.clear();
      servers.clear();
      registrations.clear();
    },
  };
}

/** Asking again would say the same. */
const settled: readonly string[] = ['not-asked', 'too-many'] satisfies Cause[];

/** Was everything that was asked for also told, however deep it stands? */
function isAllKnown(readings: object): boolean {
  return Object.values(readings).every(one => {
    if (typeof one !== 'object' || one === null) return true;
    if (isReading(one) && !isKnown(one)) return settled.includes(one.cause ?? '');
    return isAllKnown(one);
  });
}

const isReading = (value: object): value is Reading<unknown> & { readonly cause?: string } =>
  'is' in value && 'at' in value && typeof value.at === 'string';
