import { version } from '../../../../package.json';
import { explained } from '../../../checks/check.js';
import type { Explained } from '../../../checks/finding.js';
import { checks } from '../../../checks/index.js';
import type { Json } from '../../../kinds.js';
import type { Settings } from '../../../settings.js';
import type { Reading } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Partner, Snapshot } from '../../../snapshot/snapshot.js';
import { changeLine } from './history.js';
import { type Looked, lastChanges } from './look.js';

/** What stands in the files, before people are replaced. Each field is named here: what is not, is not given. */
export type Contents = ReturnType<typeof contentsOf>;

export const contentsOf = (looked: Looked, settings: Settings, now: Date) => ({
  about: {
    madeAt: now.toISOString(),
    instances: looked.snapshots.map(({ jamf }) => jamf.alias),
    instancesLeftOut: looked.leftOut,
    mostChanges: lastChanges,
    people:
      'Names, object ids and mail addresses of people are replaced: the same person is the same number in all files.',
  },
  versions: {
    bot: version,
    node: process.version,
    platform: `${process.platform}/${process.arch}`,
    jamf: looked.snapshots.map(({ jamf }) => ({ instance: jamf.alias, version: jamf.version })),
  },
  settings: settingsOf(settings),
  tenant: looked.snapshots[0] && tenantOf(looked.snapshots[0]),
  instances: looked.snapshots.map(instanceOf),
  changes: looked.changes.map(changeLine),
});

/** An allow-list: a setting that is added later is not in the bundle before somebody puts it here. */
const settingsOf = (settings: Settings) => ({
  mode: settings.mode,
  language: settings.language,
  cloud: settings.cloud,
  tenantId: settings.tenantId,
  writeAs: settings.writeAs,
  partnerWrite: settings.partnerWrite,
  guests: settings.guests,
  outsiders: settings.outsiders,
  authenticationContext: settings.authenticationContext ?? null,
  hasPublicAddress: settings.publicUrl !== undefined,
  database: settings.databaseUrl === undefined ? 'embedded' : 'postgres',
  recheckSeconds: settings.recheckSeconds,
  apps: {
    bot: appOf(settings.bot),
    reader: appOf(settings.reader),
    writer: settings.writer ? appOf(settings.writer) : null,
  },
  instances: settings.instances.map(({ alias, host, hosting, private: isPrivate, signIn }) => ({
    alias,
    host,
    hosting,
    isPrivate,
    signIn: signIn.is,
  })),
});

const appOf = ({ appId, credential }: Settings['reader']) => ({ appId: appId ?? null, credential: credential.is });

const tenantOf = (snapshot: Snapshot) => ({
  tenant: snapshot.tenant,
  partners: inReading(snapshot.partners, list => list.map(partnerOf)),
  apps: inReading(snapshot.jamfApps, list => list.map(appGrants)),
  partnerApp: inReading(snapshot.partnerApp, appGrants),
});

const instanceOf = (snapshot: Snapshot) => ({
  instance: snapshot.jamf.alias,
  host: snapshot.jamf.host,
  takenAt: snapshot.takenAt,
  notifications: snapshot.jamf.notifications,
  findings: explained(checks, snapshot).map(findingLine),
});

export type FindingLine = ReturnType<typeof findingLine>;

const findingLine = ({ check, group, scope, outcome, code, facts, readAt, fix }: Explained) => ({
  check,
  group,
  scope,
  outcome,
  code,
  facts,
  readAt: readAt ?? null,
  who: fix?.who ?? null,
});

const partnerOf = (partner: Partner) => ({
  id: partner.id,
  displayName: partner.displayName,
  isConfigured: partner.isConfigured,
  state: partner.state,
  appType: partner.appType,
  applicationId: partner.applicationId,
  lastHeartbeat: partner.lastHeartbeat ?? null,
  devicesRemovedAt: partner.devicesRemovedAt ?? null,
  devicesNonCompliantAt: partner.devicesNonCompliantAt ?? null,
  includesAllUsers: partner.includesAllUsers,
  includedGroups: partner.includedGroups.length,
  excludedGroups: partner.excludedGroups.length,
});

const appGrants = (app: EnterpriseApp) => ({
  objectId: app.objectId,
  appId: app.appId,
  displayName: app.displayName,
  ownerTenantId: app.ownerTenantId,
  enabled: app.enabled,
  disabledByMicrosoft: app.disabledByMicrosoft,
  application: app.roles.map(({ resourceAppId, value }) => ({ resourceAppId, value })),
  delegated: app.scopes.map(({ resourceAppId, scope, forEveryone }) => ({ resourceAppId, scope, forEveryone })),
});

function inReading<T, U extends Json>(reading: Reading<T>, told: (value: T) => U): Reading<U> {
  if (reading.is === 'value' || reading.is === 'stale') return { ...reading, value: told(reading.value) };
  return reading;
}
