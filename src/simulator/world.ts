import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type {
  Application,
  AppRoleAssignment,
  CompliancePartner,
  CompliancePolicy,
  ConditionalAccessPolicy,
  DeletedServicePrincipal,
  DevicePartner,
  DirectoryAudit,
  DirectoryGroup,
  DirectoryUser,
  MobileApp,
  PermissionGrant,
  RoleAssignment,
  ServicePrincipal,
  Sku,
} from './directory.js';
import type { Fault } from './faults.js';
import type { JamfServer } from './jamf/server.js';
import type { NetworkState } from './network/state.js';
import type { SignInBehaviour } from './signin/behaviour.js';
import type { Vault } from './vault/state.js';

/** Raised when a world file of before could not be played any more. */
export const worldFormat = 4;

/** What was written through Graph, by which app and in whose name. */
export type GraphWrite = { at: string; appId: string; objectId?: string; method: string; path: string; body: unknown };

/** Everything the simulator knows. Plain JSON; altered only inside `WorldStore.change`. */
export type World = {
  format: typeof worldFormat;
  story: string;
  tenant: { id: string; displayName: string; domain: string };
  users: DirectoryUser[];
  groups: DirectoryGroup[];
  roleAssignments: RoleAssignment[];
  applications: Application[];
  servicePrincipals: ServicePrincipal[];
  /** Enterprise applications that Entra keeps for 30 days after they were deleted. */
  deletedItems: DeletedServicePrincipal[];
  appRoleAssignments: AppRoleAssignment[];
  permissionGrants: PermissionGrant[];
  skus: Sku[];
  conditionalAccess: ConditionalAccessPolicy[];
  partners: DevicePartner[];
  compliancePartners: CompliancePartner[];
  compliancePolicies: CompliancePolicy[];
  /** Apps in Intune. */
  mobileApps: MobileApp[];
  audits: DirectoryAudit[];
  writes: GraphWrite[];
  jamf: { [alias: string]: JamfServer };
  vaults: { [name: string]: Vault };
  signIn: SignInBehaviour;
  faults: Fault[];
  /** Which hosts can be reached at all. */
  network: NetworkState;
  /** Reads show the world as it was this many seconds ago: `graph` = the directory, `intune` = deviceManagement. */
  lag: { graph: number; intune: number };
  /** Belongs to `teams/`: conversations, messages, dialogs. Undefined in a fresh world. */
  teams?: unknown;
};

export type WorldStore = {
  /** The world now. To be read only. */
  get(): World;
  /** The world as it was so many seconds ago by the clock (as far back as the lag was switched on). */
  asOf(secondsAgo: number): World;
  /** Alters a copy, makes it the world, saves it, tells the listeners. What `mutate` throws leaves the world as it was. */
  change<T>(mutate: (world: World) => T): T;
  /** Called after each change and reset; answers the way to stop listening. */
  subscribe(listener: (world: World) => void): () => void;
  /** Starts again from a story. */
  reset(story: string): void;
};

export type WorldStoreOptions = {
  readonly clock: { now(): Date };
  readonly worldFile?: string;
  /** Named world to begin with; without it the world file decides, else `fresh`. */
  readonly story?: string;
  readonly createWorld: (story: string, now: Date) => World;
};

export function createWorldStore(options: WorldStoreOptions): WorldStore {
  const { clock, worldFile, createWorld } = options;
  const kept = options.story === undefined && worldFile ? load(worldFile) : undefined;
  let world = kept ?? createWorld(options.story ?? 'fresh', clock.now());
  let history: { at: number; world: World }[] = [];
  const listeners = new Set<(world: World) => void>();

  function become(next: World): void {
    const delayed = next.lag.graph > 0 || next.lag.intune > 0;
    if (!delayed) history = [];
    if (delayed && history.length === 0) history.push({ at: 0, world });
    world = next;
    if (delayed) history = stillSeen([...history, { at: clock.now().getTime(), world }], world.lag);
    if (worldFile) save(worldFile, world);
    for (const listener of [...listeners]) listener(world);
  }

  /** What some reader may still be shown: everything within the longest lag, and the last one before it. */
  function stillSeen(entries: typeof history, lag: World['lag']): typeof history {
    const oldest = clock.now().getTime() - Math.max(lag.graph, lag.intune) * 1000;
    return entries.filter((_, index) => (entries[index + 1]?.at ?? Number.POSITIVE_INFINITY) > oldest);
  }

  if (!kept) become(world);

  return {
    get: () => world,
    asOf(secondsAgo) {
      const moment = clock.now().getTime() - secondsAgo * 1000;
      const seen = history.filter(entry => entry.at <= moment).at(-1);
      return secondsAgo > 0 && seen ? seen.world : world;
    },
    change(mutate) {
      const next = structuredClone(world);
      const result = mutate(next);
      become(next);
      return result;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reset(story) {
      const next = createWorld(story, clock.now());
      history = [];
      become(next);
    },
  };
}

function load(file: string): World | undefined {
  try {
    const world = JSON.parse(readFileSync(file, 'utf8')) as World;
    return world.format === worldFormat ? world : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all: a killed process leaves the old file or the new one, never half a file. */
function save(file: string, world: World): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(world));
  renameSync(`${file}.new`, file);
}
