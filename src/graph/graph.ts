import type { AppId, ObjectId, TenantId } from '../ids.js';

/*
 * What the bot asks of Microsoft Graph. Every call throws `Refused` (401, 403, other 4xx but 404 where absence is an
 * answer), `Unreachable` (no answer, time-out, lasting 429/5xx) or `Unreadable` (answer not as documented).
 * Types hold only the fields we use.
 */

export type GraphPartner = {
  readonly id: string;
  readonly displayName: string | null;
  readonly isConfigured: boolean;
  readonly partnerState: string;
  readonly partnerAppType: string;
  readonly singleTenantAppId: string | null;
  readonly lastHeartbeatDateTime: string;
  readonly whenPartnerDevicesWillBeRemovedDateTime: string | null;
  readonly whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: string | null;
  readonly groupsRequiringPartnerEnrollment: readonly { readonly target: GraphTarget }[];
};
export type GraphTarget = { readonly '@odata.type': string; readonly groupId?: string | null };

export type GraphServicePrincipal = {
  readonly id: ObjectId;
  readonly appId: AppId;
  readonly displayName: string;
  readonly appOwnerOrganizationId: TenantId | null;
  readonly accountEnabled: boolean | null;
  readonly disabledByMicrosoftStatus: string | null;
  readonly createdDateTime?: string | null;
};
/** A secret of a registration as Graph lists it, without what it is. `hint`: its first three characters. */
export type GraphSecret = {
  readonly keyId: string;
  readonly displayName: string;
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly hint: string | null;
};
/** `type`: `Role` is an application permission, `Scope` a delegated one. */
export type GraphResourceAccess = {
  readonly resourceAppId: AppId;
  readonly resourceAccess: readonly { readonly id: string; readonly type: 'Role' | 'Scope' }[];
};
/** An app registration: what it asks for, and when what it proves itself with ends, never what that is. */
export type GraphApplication = {
  readonly id: ObjectId;
  readonly appId: AppId;
  readonly displayName: string;
  readonly signInAudience: string | null;
  readonly web: { readonly redirectUris: readonly string[] };
  readonly requiredResourceAccess: readonly GraphResourceAccess[];
  readonly passwordCredentials: readonly GraphSecret[];
  readonly keyCredentials: readonly { readonly endDateTime: string | null }[];
};
/** The one answer that ever holds a secret. It is shown to whoever asked for it, and kept nowhere. */
export type GraphNewSecret = {
  readonly keyId: string;
  readonly secretText: string;
  readonly endDateTime: string;
  readonly hint: string | null;
};
export type GraphAppRoleAssignment = {
  readonly appRoleId: string;
  readonly resourceId: ObjectId;
  readonly principalId: ObjectId;
};
export type GraphPermissionGrant = {
  readonly clientId: ObjectId;
  readonly consentType: string;
  readonly resourceId: ObjectId;
  readonly scope: string;
};
export type GraphResource = {
  readonly id: ObjectId;
  readonly appId: AppId;
  readonly appRoles: readonly { readonly id: string; readonly value: string | null }[];
  /** Delegated permissions that it offers. */
  readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string | null }[];
};
export type GraphServicePlan = {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
  readonly provisioningStatus: string;
};
export type GraphSku = {
  readonly skuPartNumber: string;
  readonly capabilityStatus: string;
  readonly servicePlans: readonly GraphServicePlan[];
};
export type GraphConditionalAccessPolicy = {
  readonly id: string;
  readonly displayName: string;
  readonly state: string;
  readonly conditions: GraphConditionalAccessConditions;
  readonly grantControls: {
    readonly operator: string | null;
    readonly builtInControls: readonly string[];
    /** Whether the policy knows a control of this sort. */
    readonly customAuthenticationFactors: boolean;
    readonly termsOfUse: boolean;
    readonly authenticationStrength: boolean;
  } | null;
};
export type GraphConditionalAccessConditions = {
  readonly applications: {
    readonly includeApplications: readonly string[];
    readonly excludeApplications: readonly string[];
    readonly applicationFilter: { readonly mode: string } | null;
  } | null;
  readonly users: {
    readonly includeUsers: readonly string[];
    readonly includeGroups: readonly string[];
    readonly includeRoles: readonly string[];
  } | null;
  readonly platforms: {
    readonly includePlatforms: readonly string[];
    readonly excludePlatforms: readonly string[];
  } | null;
  readonly locations: {
    readonly includeLocations: readonly string[];
    readonly excludeLocations: readonly string[];
  } | null;
  readonly clientAppTypes: readonly string[];
  /** Whether the policy has a condition of this sort. */
  readonly devices: { readonly deviceFilter: boolean } | null;
  readonly signInRiskLevels: boolean;
  readonly userRiskLevels: boolean;
  readonly insiderRiskLevels: boolean;
  readonly authenticationFlows: boolean;
};
export type GraphCompliancePolicy = {
  readonly '@odata.type': string;
  readonly id: string;
  readonly displayName: string;
  readonly assignments: readonly { readonly target: GraphTarget | null }[];
};

/** A device object in Entra; null where nobody has said yet. */
export type GraphDevice = {
  readonly deviceId: string;
  readonly displayName: string;
  readonly isCompliant: boolean | null;
  readonly isManaged: boolean | null;
};

/** `id` of a target is null for what has none. Who did it is null when the log does not say. */
export type GraphAudit = {
  readonly activityDateTime: string;
  readonly activityDisplayName: string;
  readonly result: string | null;
  readonly initiatedBy: {
    readonly user: { readonly displayName: string | null; readonly userPrincipalName: string | null } | null;
    readonly app: { readonly displayName: string | null } | null;
  } | null;
  readonly targetResources: readonly { readonly id: string | null }[];
};
export type GraphRoleAssignment = { readonly roleDefinitionId: string; readonly directoryScopeId: string | null };
export type GraphMobileApp = {
  readonly id: string;
  readonly displayName: string;
  readonly bundleIds: readonly string[];
};
/** Intune's record of a partner of the present generation. */
export type GraphCompliancePartner = {
  readonly id: string;
  readonly displayName: string | null;
  readonly partnerState: string;
  readonly lastHeartbeatDateTime: string;
  readonly macOsOnboarded: boolean;
  readonly macOsEnrollmentAssignments: readonly { readonly target: GraphTarget }[];
};

export type Graph = {
  organization(): Promise<{ readonly id: TenantId; readonly displayName: string }>;
  partners: {
    list(): Promise<readonly GraphPartner[]>;
    /** Undefined: Graph answered 404. */
    get(id: string): Promise<GraphPartner | undefined>;
    /** PATCH with `singleTenantAppId` only. */
    setApplicationId(id: string, applicationId: AppId): Promise<void>;
    /** Ends the connection, as the button in Intune does. Nothing takes that back. */
    terminate(id: string): Promise<void>;
  };
  enterpriseApps: {
    /** Exact display name, all pages. */
    named(displayName: string): Promise<readonly GraphServicePrincipal[]>;
    withAppId(appId: AppId): Promise<GraphServicePrincipal | undefined>;
    withId(id: ObjectId): Promise<GraphServicePrincipal | undefined>;
    /** Application permissions granted to it. */
    roles(id: ObjectId): Promise<readonly GraphAppRoleAssignment[]>;
    /** Delegated permissions granted to it. */
    scopes(id: ObjectId): Promise<readonly GraphPermissionGrant[]>;
    /** Who holds application permissions of this resource. */
    assignedTo(resourceId: ObjectId): Promise<readonly GraphAppRoleAssignment[]>;
    /** A resource with the roles it publishes, by app id or by object id. */
    resource(by: { readonly appId: AppId } | { readonly id: ObjectId }): Promise<GraphResource | undefined>;
    /** Makes an enterprise app for a registration -> its object id. Graph refuses a second one for the same. */
    create(appId: AppId): Promise<ObjectId>;
    /** One that is not there any more counts as deleted. */
    delete(id: ObjectId): Promise<void>;
  };
  applications: {
    /** Undefined: no registration of this tenant has that application id. */
    withAppId(appId: AppId): Promise<GraphApplication | undefined>;
    withId(id: ObjectId): Promise<GraphApplication | undefined>;
    create(registration: {
      readonly displayName: string;
      readonly signInAudience: string;
      readonly redirectUri: string;
    }): Promise<{ readonly id: ObjectId; readonly appId: AppId }>;
    /** In place of whatever it asked for before. Asking grants nothing. */
    setRequiredPermissions(id: ObjectId, required: readonly GraphResourceAccess[]): Promise<void>;
    /** A second secret beside those there are. Lost when its answer is lost: Graph never tells it again. */
    addPassword(
      id: ObjectId,
      secret: { readonly displayName: string; readonly endDateTime: string },
    ): Promise<GraphNewSecret>;
    removePassword(id: ObjectId, keyId: string): Promise<void>;
  };
  devices: {
    /** Undefined: Entra has no device with this device id (which is not its object id). */
    withDeviceId(deviceId: string): Promise<GraphDevice | undefined>;
  };
  /** Macs that Intune has from Jamf. More devices than anybody counts one by one: `Unreadable` with cause `too-many`. */
  managedMacs(): Promise<number>;
  licences(): Promise<readonly GraphSku[]>;
  /** What the audit log holds about one app, by the object id of its service principal. */
  appAudits(objectId: ObjectId): Promise<readonly GraphAudit[]>;
  compliancePartners(): Promise<readonly GraphCompliancePartner[]>;
  mobileApps(): Promise<readonly GraphMobileApp[]>;
  roleAssignments(person: ObjectId): Promise<readonly GraphRoleAssignment[]>;
  conditionalAccess(): Promise<readonly GraphConditionalAccessPolicy[]>;
  compliancePolicies(): Promise<readonly GraphCompliancePolicy[]>;
  /** Number of devices in a group, nested ones included. */
  deviceCount(group: ObjectId): Promise<number>;
  groups: {
    /** Which of these groups the person is in, nested membership included. */
    membershipsOf(person: ObjectId, groups: readonly ObjectId[], limitMs?: number): Promise<readonly ObjectId[]>;
    /** Number of users in a group, nested ones included. */
    userCount(group: ObjectId): Promise<number>;
    /** People in a group, nested ones included; all pages. */
    users(group: ObjectId): Promise<readonly { readonly id: ObjectId; readonly displayName: string }[]>;
  };
};
