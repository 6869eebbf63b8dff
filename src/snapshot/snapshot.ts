import type { Alias, AppId, ObjectId, TenantId } from '../ids.js';
import type { NetworkReadings, Probed } from '../network/probed.js';
import type { Reading } from './reading.js';

export type { NetworkReadings, Probed } from '../network/probed.js';

/** Intune's record of Jamf (Graph `deviceManagementPartner`), one per tenant, shared by all instances. */
export type Partner = {
  readonly id: string;
  readonly displayName: string;
  readonly isConfigured: boolean;
  readonly state: 'unknown' | 'unavailable' | 'enabled' | 'terminated' | 'rejected' | 'unresponsive';
  readonly appType: 'unknown' | 'singleTenantApp' | 'multiTenantApp';
  /** The id in the portal's box "Specify the Microsoft Entra App ID for Jamf"; empty when there is none. */
  readonly applicationId: AppId;
  /** Absent for Graph's sentinel dates (year 1970 or earlier): no heartbeat was ever received. */
  readonly lastHeartbeat?: string;
  readonly devicesRemovedAt?: string;
  readonly devicesNonCompliantAt?: string;
  readonly includedGroups: readonly ObjectId[];
  readonly excludedGroups: readonly ObjectId[];
  readonly includesAllUsers: boolean;
};

/** An application permission that was granted: `value` is the role's name as its owner publishes it. */
export type GrantedRole = { readonly resourceAppId: AppId; readonly roleId: string; readonly value: string };

/** A delegated permission that was granted, one per scope. `forEveryone` = consent by an administrator for all. */
export type GrantedScope = { readonly resourceAppId: AppId; readonly scope: string; readonly forEveryone: boolean };

/** A service principal ("enterprise application") with everything granted to it. */
export type EnterpriseApp = {
  readonly objectId: ObjectId;
  readonly appId: AppId;
  readonly displayName: string;
  readonly ownerTenantId: TenantId;
  readonly enabled: boolean;
  readonly disabledByMicrosoft: boolean;
  readonly roles: readonly GrantedRole[];
  readonly scopes: readonly GrantedScope[];
  readonly createdAt?: string;
};

export type ServicePlan = { readonly id: string; readonly name: string; readonly active: boolean };

export type ConditionalAccessPolicy = {
  readonly id: string;
  readonly displayName: string;
  readonly state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';
  readonly requiresCompliantDevice: boolean;
};

/** A message of Jamf Pro to its administrators. `id` alone is not unique: type and id together are. */
export type JamfNotification = { readonly type: string; readonly id: string };

export type JamfReadings = {
  readonly alias: Alias;
  readonly host: string;
  /** `unknown` when neither the host name nor the setting tells. */
  readonly hosting: 'jamf-cloud' | 'own-server' | 'unknown';
  readonly signIn: 'api-client' | 'account';
  readonly version: Reading<string>;
  readonly privileges: Reading<readonly string[]>;
  readonly notifications: Reading<readonly JamfNotification[]>;
  readonly computers: Reading<{ readonly total: number }>;
  /** Whether this server can be reached from where the bot runs. */
  readonly network: Reading<Probed>;
};

/** What we read from both sides at one moment: plain data, the only thing that rules look at. */
export type Snapshot = {
  readonly takenAt: string;
  readonly tenant: Reading<{ readonly id: TenantId; readonly displayName: string }>;
  /** Partner rows that could be Jamf's (by display name, or the pinned id). None: `value` of an empty list. */
  readonly partners: Reading<readonly Partner[]>;
  /** Service principals that carry the display name of one of Jamf's apps or that hold Intune's partner role. */
  readonly jamfApps: Reading<readonly EnterpriseApp[]>;
  /** The service principal behind the partner's application id; `absent` when the id leads nowhere or is empty. */
  readonly partnerApp: Reading<EnterpriseApp>;
  /** Objects asked for by id, because a change pinned them or a person named them: by object id or by app id. */
  readonly named: { readonly [id: string]: Reading<EnterpriseApp> };
  readonly servicePlans: Reading<readonly ServicePlan[]>;
  readonly conditionalAccess: Reading<readonly ConditionalAccessPolicy[]>;
  /** Users in the groups that the partner record includes. */
  readonly includedUsers: Reading<{ readonly total: number }>;
  /** What can be reached from where the bot runs. */
  readonly network: Reading<NetworkReadings>;
  readonly jamf: JamfReadings;
};

/** Which facts a caller wants; the rest is not asked for (and reads `unreachable` with cause `not-asked`). */
export type Asked = {
  readonly alias: Alias;
  readonly parts: readonly SnapshotPart[];
  /** Ids (object or app) to look up one by one. */
  readonly named?: readonly string[];
  /** Whose directory roles are wanted: the person who asks. */
  readonly asker?: ObjectId;
};

export const snapshotParts = [
  'tenant',
  'partners',
  'jamf-apps',
  'partner-app',
  'named',
  'service-plans',
  'conditional-access',
  'included-users',
  'network',
  'jamf-version',
  'jamf-privileges',
  'jamf-notifications',
  'jamf-computers',
  'jamf-network',
] as const;
export type SnapshotPart = (typeof snapshotParts)[number];
