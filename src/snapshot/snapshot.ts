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
export type GrantedScope = {
  readonly resourceAppId: AppId;
  readonly scope: string;
  readonly forEveryone: boolean;
  /** The id under which its owner publishes a scope of this name, if it does. */
  readonly scopeId?: string;
};

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
  /** The Intune API alone, where it was asked for by its id: the application permissions that it publishes. */
  readonly publishes?: readonly { readonly id: string; readonly value: string }[];
};

/** An app registration of this tenant: what it asks for, and when its secrets end. */
export type Registration = {
  readonly objectId: ObjectId;
  readonly appId: AppId;
  readonly displayName: string;
  readonly signInAudience: string;
  readonly redirectUris: readonly string[];
  /** What it asks for; what was granted stands with its enterprise app. */
  readonly permissions: readonly AskedPermission[];
  readonly secrets: readonly RegistrationSecret[];
};
export type AskedPermission = {
  readonly resourceAppId: AppId;
  readonly id: string;
  readonly type: 'Role' | 'Scope';
};
/** `hint`: its first three characters, all that anybody but its receiver ever sees of it; empty when not told. */
export type RegistrationSecret = {
  readonly keyId: string;
  readonly displayName: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly hint: string;
};

/** What the audit log of Entra says about an app: `app` is the object id that the entry names. */
export type AppAudit = {
  readonly app: ObjectId;
  readonly at: string;
  readonly activity: string;
  /** Name of the person or app that did it; empty when the log names nobody. */
  readonly by: string;
};

/** Intune's record of Jamf in the present generation (Graph `complianceManagementPartner`). */
export type CompliancePartner = {
  readonly id: string;
  readonly displayName: string;
  readonly state: Partner['state'];
  readonly lastHeartbeat?: string;
  readonly macOsOnboarded: boolean;
  readonly macOsGroups: readonly ObjectId[];
  readonly excludedGroups: readonly ObjectId[];
  readonly includesAllUsers: boolean;
};

export type ServicePlan = { readonly id: string; readonly name: string; readonly active: boolean };

export type ConditionalAccessPolicy = {
  readonly id: string;
  readonly displayName: string;
  readonly state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';
  /** Whether it asks for a compliant device at all, be it beside other controls to choose from. */
  readonly requiresCompliantDevice: boolean;
  /** Null: it grants nothing, it only shapes the session. */
  readonly grant: GrantControls | null;
  /** App ids, `all`, `none` or the name of a suite, in lower case. */
  readonly resources: {
    readonly included: readonly string[];
    readonly excluded: readonly string[];
    /** A rule over custom security attributes chooses apps, too. */
    readonly filter: 'none' | 'include' | 'exclude';
  };
  /** Whom of this organisation it is aimed at; exclusions are not counted. */
  readonly people: 'all' | 'some' | 'none';
  /** Null: every platform. */
  readonly platforms: { readonly included: readonly string[]; readonly excluded: readonly string[] } | null;
  readonly narrowedBy: readonly NarrowedBy[];
};

export type GrantControls = {
  /** All of the controls are asked for; else one of them is enough. */
  readonly all: boolean;
  readonly builtIn: readonly string[];
  readonly authenticationStrength: boolean;
  /** Terms of use, or controls of other vendors. */
  readonly others: boolean;
};

/** Conditions that let some sign-ins of a Mac pass a policy by. */
export type NarrowedBy =
  | 'locations'
  | 'client-apps'
  | 'device-filter'
  | 'sign-in-risk'
  | 'user-risk'
  | 'insider-risk'
  | 'authentication-flow';

/** Intune's compliance policies for macOS, and who is in the groups that they name. */
export type CompliancePolicies = {
  readonly policies: readonly CompliancePolicy[];
  readonly groups: { readonly [id: ObjectId]: Reading<GroupMembers> };
};
export type CompliancePolicy = {
  readonly id: string;
  readonly displayName: string;
  readonly includesAllUsers: boolean;
  readonly includesAllDevices: boolean;
  readonly includedGroups: readonly ObjectId[];
  readonly excludedGroups: readonly ObjectId[];
};
/** Nested groups included. */
export type GroupMembers = { readonly users: number; readonly devices: number };

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
  readonly smartGroups: Reading<readonly { readonly id: string; readonly name: string }[]>;
  readonly notifications: Reading<readonly JamfNotification[]>;
  readonly computers: Reading<{ readonly total: number }>;
  /** Macs of this server with an account that is registered in Entra, among how many. */
  readonly registered: Reading<{ readonly registered: number; readonly total: number }>;
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
  /** Registrations asked for by id: by object id or by app id. */
  readonly registrations: { readonly [id: string]: Reading<Registration> };
  /** What altered those apps, newest first. */
  readonly appAudits: Reading<readonly AppAudit[]>;
  readonly compliancePartners: Reading<readonly CompliancePartner[]>;
  /** Names of the apps in Intune that bring the Company Portal for macOS along. */
  readonly companyPortal: Reading<readonly string[]>;
  /** Template ids of the directory roles that the asker holds, actively and directly; not asked without an asker. */
  readonly askerRoles: Reading<readonly string[]>;
  readonly servicePlans: Reading<readonly ServicePlan[]>;
  readonly conditionalAccess: Reading<readonly ConditionalAccessPolicy[]>;
  readonly compliancePolicies: Reading<CompliancePolicies>;
  /** Users in the groups that the partner record includes. */
  readonly includedUsers: Reading<{ readonly total: number }>;
  /** Macs that Intune has from Jamf, by the legacy connection. */
  readonly managedMacs: Reading<{ readonly total: number }>;
  /** What can be reached from where the bot runs. */
  readonly network: Reading<NetworkReadings>;
  readonly jamf: JamfReadings;
};

/** In place of an id: the registration behind the application id in Intune's partner record, if it is this tenant's. */
export const partnersRegistration = 'of-partner';

/** Which facts a caller wants; the rest is not asked for (and reads `unreachable` with cause `not-asked`). */
export type Asked = {
  readonly alias: Alias;
  readonly parts: readonly SnapshotPart[];
  /** Ids (object or app) to look up one by one. */
  readonly named?: readonly string[];
  /** Registrations to look up one by one: ids (object or app), or `partnersRegistration`. */
  readonly registrations?: readonly string[];
  /** Whose directory roles are wanted: the person who asks. */
  readonly asker?: ObjectId;
};

export const snapshotParts = [
  'tenant',
  'partners',
  'jamf-apps',
  'partner-app',
  'named',
  'registrations',
  'app-audits',
  'compliance-partners',
  'company-portal',
  'asker-roles',
  'service-plans',
  'conditional-access',
  'compliance-policies',
  'included-users',
  'managed-macs',
  'network',
  'jamf-version',
  'jamf-privileges',
  'jamf-smart-groups',
  'jamf-notifications',
  'jamf-computers',
  'jamf-registered',
  'jamf-network',
] as const;
export type SnapshotPart = (typeof snapshotParts)[number];
