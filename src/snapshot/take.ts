import type { Clock } from '../clock.js';
import type { Graph } from '../graph/graph.js';
import { isGuid, type ObjectId } from '../ids.js';
import type { Jamf } from '../jamf/jamf.js';
import type { Network } from '../network/network.js';
import { Problem } from '../problem.js';
import type { Instance } from '../settings.js';
import { readAppAudits } from './app-audits.js';
import { readRolesOf } from './asker-roles.js';
import { readCompanyPortal } from './company-portal.js';
import { readCompliancePartners } from './compliance-partners.js';
import { readCompliancePolicies } from './compliance-policies.js';
import { readConditionalAccess } from './conditional-access.js';
import { createEnterpriseApps, type EnterpriseApps } from './enterprise-apps.js';
import { hostingOf } from './hosting.js';
import { once } from './once.js';
import { readPartners } from './partners.js';
import { notAsked, readingOf, unsettled } from './read.js';
import type { Reading } from './reading.js';
import { readRegistered } from './registered.js';
import { readRegistration } from './registrations.js';
import {
  type Asked,
  type EnterpriseApp,
  type JamfReadings,
  type Partner,
  partnersRegistration,
  type Snapshot,
  type SnapshotPart,
} from './snapshot.js';
import { countIncludedUsers, readServicePlans } from './tenant-facts.js';

export type Sources = {
  readonly graph: Graph;
  readonly jamf: Jamf;
  readonly network: Network;
  readonly instances: readonly Instance[];
  readonly clock: Clock;
};

/** Reads one part when it was asked for. */
type Reader = <T>(part: SnapshotPart, read: () => Promise<T | undefined>) => Promise<Reading<T>>;

/** Everything of a snapshot that all servers of the tenant share. */
export type TenantReadings = Omit<Snapshot, 'takenAt' | 'jamf'>;

/** Reads both sides: all parts at once, each for itself, so that one that fails takes no other with it. */
export async function take(sources: Sources, asked: Asked): Promise<Snapshot> {
  const takenAt = sources.clock.now().toISOString();
  const [tenant, jamf] = await Promise.all([readTenant(sources, asked), readJamf(sources, asked)]);
  return { takenAt, ...tenant, jamf };
}

function readerOf({ clock }: Pick<Sources, 'clock'>, { parts }: Pick<Asked, 'parts'>): Reader {
  return (part, ask) => (parts.includes(part) ? readingOf(clock, ask) : Promise.resolve(notAsked(clock)));
}

export function readTenant(sources: Sources, asked: Omit<Asked, 'alias'>): Promise<TenantReadings> {
  const { graph } = sources;
  const read = readerOf(sources, asked);
  const apps = createEnterpriseApps(graph);
  const partners = once(() => readPartners(graph));
  const jamfApps = once(apps.jamfs);
  const pinnedApp = once(async () => partnerApp(await partners(), apps));
  const { asker } = asked;

  return together({
    tenant: read('tenant', () => graph.organization()),
    partners: read('partners', partners),
    jamfApps: read('jamf-apps', jamfApps),
    partnerApp: read('partner-app', pinnedApp),
    // A pinned app that cannot be read is no subject of a finding, so nobody misses what happened to it.
    appAudits: read('app-audits', () => readAppAudits(graph, apps.jamfIds(), idOf(pinnedApp()))),
    compliancePartners: read('compliance-partners', () => readCompliancePartners(graph)),
    companyPortal: read('company-portal', () => readCompanyPortal(graph)),
    askerRoles:
      asker === undefined
        ? Promise.resolve(notAsked(sources.clock))
        : read('asker-roles', () => readRolesOf(graph, asker)),
    named: readEach(asked.named ?? [], id => read('named', () => apps.named(id))),
    registrations: readEach(asked.registrations ?? [], id =>
      read('registrations', async () => {
        const wanted = id === partnersRegistration ? idIn(await partners()) : id;
        return wanted === undefined ? undefined : readRegistration(graph, wanted);
      }),
    ),
    servicePlans: read('service-plans', () => readServicePlans(graph)),
    conditionalAccess: read('conditional-access', () => readConditionalAccess(graph)),
    compliancePolicies: read('compliance-policies', () => readCompliancePolicies(sources)),
    includedUsers: read('included-users', async () => countIncludedUsers(graph, await partners())),
    managedMacs: read('managed-macs', async () => ({ total: await graph.managedMacs() })),
    network: read('network', () => sources.network.ofTenant()),
  });
}

async function together<T extends object>(parts: { readonly [part in keyof T]: Promise<T[part]> }): Promise<T> {
  const entries = Object.entries<Promise<unknown>>(parts).map(async ([part, value]) => [part, await value] as const);
  return Object.fromEntries(await Promise.all(entries)) as T;
}

/** The app whose id stands in the partner record. Several rows with different ids leave it open which one counts. */
async function partnerApp(partners: readonly Partner[], apps: EnterpriseApps): Promise<EnterpriseApp | undefined> {
  const applicationId = idIn(partners);
  if (applicationId === undefined) return undefined;
  const found = await apps.withAppId(applicationId);
  // Its owner tells a manual connection from a connector: without an owner nothing may be concluded.
  if (found?.ownerTenantId === '') throw unsettled(namedApp, 'owner-unknown');
  return found;
}

const namedApp = 'reading the app that the device partner names';

/** The application id in the partner record. */
function idIn(partners: readonly Partner[]): string | undefined {
  const [applicationId, another] = new Set(partners.map(partner => partner.applicationId).filter(id => id !== ''));
  if (another !== undefined) throw unsettled(namedApp, 'several-partners');
  // What is no GUID leads nowhere; Graph would only complain about it.
  return applicationId !== undefined && isGuid(applicationId) ? applicationId : undefined;
}

async function readEach<T>(
  ids: readonly string[],
  read: (id: string) => Promise<Reading<T>>,
): Promise<{ readonly [id: string]: Reading<T> }> {
  const unique = [...new Set(ids)];
  return Object.fromEntries(await Promise.all(unique.map(async id => [id, await read(id)] as const)));
}

export async function readJamf(
  { jamf, network, instances, clock }: Sources,
  { alias, parts }: Pick<Asked, 'alias' | 'parts'>,
): Promise<JamfReadings> {
  const read = readerOf({ clock }, { parts });
  const instance = instances.find(each => each.alias === alias);
  if (!instance) throw new Problem('internal', 'choosing a Jamf Pro server', { alias, why: 'not-declared' });
  const server = jamf.of(alias);
  const readings = await together({
    version: read('jamf-version', () => server.version()),
    privileges: read('jamf-privileges', () => server.privileges()),
    smartGroups: read('jamf-smart-groups', () => server.smartGroups()),
    notifications: read('jamf-notifications', () => server.notifications()),
    computers: read('jamf-computers', async () => ({ total: await server.computerTotal() })),
    registered: parts.includes('jamf-registered')
      ? readRegistered({ jamf: server, clock })
      : Promise.resolve(notAsked(clock)),
    network: read('jamf-network', () => network.ofInstance(alias)),
  });
  return { alias, host: instance.host, hosting: hostingOf(instance), signIn: instance.signIn.is, ...readings };
}

const idOf = (app: Promise<EnterpriseApp | undefined>): Promise<ObjectId | undefined> =>
  app.then(
    found => found?.objectId,
    () => undefined,
  );
