/*
 * What the simulated tenant holds, in the words of Microsoft Graph v1.0
 * (https://learn.microsoft.com/graph/api/overview): these objects leave the simulator almost as they stand.
 */

export type DirectoryUser = {
  id: string;
  displayName: string;
  userPrincipalName: string;
  mail: string | null;
  jobTitle: string | null;
  preferredLanguage: string | null;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
};

/** `members` are object ids of users and of other groups, `devices` those of device objects. */
export type DirectoryGroup = { id: string; displayName: string; members: string[]; devices?: string[] };

export type RoleAssignment = { id: string; principalId: string; roleDefinitionId: string; directoryScopeId: string };

export type AppRole = {
  id: string;
  value: string;
  displayName: string;
  description: string;
  isEnabled: boolean;
  allowedMemberTypes: string[];
};

/** A delegated permission that an API publishes, as far as the simulator keeps it. */
export type PermissionScope = { id: string; value: string; type: 'User' | 'Admin'; isEnabled: boolean };

export type ServicePrincipal = {
  id: string;
  appId: string;
  displayName: string;
  appDisplayName: string;
  appOwnerOrganizationId: string | null;
  accountEnabled: boolean;
  disabledByMicrosoftStatus: string | null;
  appRoleAssignmentRequired: boolean;
  servicePrincipalType: 'Application';
  signInAudience: string;
  createdDateTime: string;
  appRoles: AppRole[];
  oauth2PermissionScopes?: PermissionScope[];
};

/** A deleted enterprise application, as Entra still shows it. */
export type DeletedServicePrincipal = ServicePrincipal & { deletedDateTime: string };

/** An application permission held by `principalId` on `resourceId` (both object ids of service principals). */
export type AppRoleAssignment = {
  id: string;
  appRoleId: string;
  principalId: string;
  principalDisplayName: string;
  principalType: 'ServicePrincipal';
  resourceId: string;
  resourceDisplayName: string;
  createdDateTime: string;
};

/** Delegated permissions held by `clientId` on `resourceId`. */
export type PermissionGrant = {
  id: string;
  clientId: string;
  consentType: 'AllPrincipals' | 'Principal';
  principalId: string | null;
  resourceId: string;
  scope: string;
};

export type PasswordCredential = {
  keyId: string;
  displayName: string;
  hint: string;
  startDateTime: string;
  endDateTime: string;
};

/** A certificate of an app: the key that verifies its assertions. `key` is the certificate itself, DER in base64. */
export type KeyCredential = {
  keyId: string;
  displayName: string;
  /** SHA-1 thumbprint, in base64. */
  customKeyIdentifier: string;
  type: 'AsymmetricX509Cert';
  usage: 'Verify';
  startDateTime: string;
  endDateTime: string;
  key: string;
};

/** Whose tokens an app accepts as its own proof: those of this issuer for this subject. */
export type FederatedCredential = { id: string; name: string; issuer: string; subject: string; audiences: string[] };

/** What an app registration asks of one API. */
export type RequiredResourceAccess = {
  resourceAppId: string;
  resourceAccess: { id: string; type: 'Role' | 'Scope' }[];
};

/** An app registration. `secrets` never leave the simulator; Graph shows `passwordCredentials` only. */
export type Application = {
  id: string;
  appId: string;
  displayName: string;
  signInAudience: string;
  createdDateTime: string;
  web: { redirectUris: string[] };
  /** Names by which others ask for a token to this app: `api://botid-<app id>`. */
  identifierUris: string[];
  /** Claims that this app's tokens carry only because it asks for them. */
  optionalClaims: { idToken: { name: string }[] };
  requiredResourceAccess: RequiredResourceAccess[];
  passwordCredentials: PasswordCredential[];
  keyCredentials: KeyCredential[];
  federatedCredentials: FederatedCredential[];
  secrets: { keyId: string; value: string }[];
};

export const partnerStates = ['unknown', 'unavailable', 'enabled', 'terminated', 'rejected', 'unresponsive'] as const;
export type PartnerState = (typeof partnerStates)[number];

export type Target = { '@odata.type': string; groupId?: string };

/** Intune's record of a partner; fields of Graph's `deviceManagementPartner`. */
export type DevicePartner = {
  id: string;
  displayName: string;
  isConfigured: boolean;
  lastHeartbeatDateTime: string;
  partnerState: PartnerState;
  partnerAppType: 'unknown' | 'singleTenantApp' | 'multiTenantApp';
  singleTenantAppId: string;
  whenPartnerDevicesWillBeRemovedDateTime: string | null;
  whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: string | null;
  groupsRequiringPartnerEnrollment: { target: Target }[];
};

/** Graph's `complianceManagementPartner`, the successor's record. */
export type CompliancePartner = {
  id: string;
  displayName: string;
  partnerState: PartnerState;
  lastHeartbeatDateTime: string;
  macOsOnboarded: boolean;
  iosOnboarded: boolean;
  androidOnboarded: boolean;
  macOsEnrollmentAssignments: { target: Target }[];
  iosEnrollmentAssignments: { target: Target }[];
  androidEnrollmentAssignments: { target: Target }[];
};

export type ServicePlan = {
  servicePlanId: string;
  servicePlanName: string;
  provisioningStatus: string;
  appliesTo: string;
};

export type Sku = {
  id: string;
  skuId: string;
  skuPartNumber: string;
  accountName: string;
  accountId: string;
  appliesTo: string;
  capabilityStatus: string;
  consumedUnits: number;
  prepaidUnits: { enabled: number; suspended: number; warning: number; lockedOut: number };
  servicePlans: ServicePlan[];
};

export type ConditionalAccessPolicy = {
  id: string;
  displayName: string;
  state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';
  createdDateTime: string;
  conditions: {
    clientAppTypes: string[];
    applications: { includeApplications: string[]; excludeApplications: string[] };
    users: { includeUsers: string[]; includeGroups: string[] };
    platforms: { includePlatforms: string[]; excludePlatforms: string[] } | null;
  };
  grantControls: { operator: 'AND' | 'OR'; builtInControls: string[] } | null;
};

export type CompliancePolicy = {
  '@odata.type': '#microsoft.graph.macOSCompliancePolicy';
  id: string;
  displayName: string;
  createdDateTime: string;
  lastModifiedDateTime: string;
  version: number;
  assignments: { id: string; target: Target }[];
};

/** An app in Intune, of one of the types for macOS. */
export type MobileApp = {
  '@odata.type': '#microsoft.graph.macOSDmgApp';
  id: string;
  displayName: string;
  publisher: string;
  primaryBundleId: string;
  primaryBundleVersion: string;
  includedApps: { bundleId: string; bundleVersion: string }[];
};

export type DirectoryAudit = {
  id: string;
  activityDateTime: string;
  activityDisplayName: string;
  category: string;
  correlationId: string;
  loggedByService: string;
  operationType: string;
  result: 'success' | 'failure';
  resultReason: string;
  initiatedBy: {
    user: { id: string; displayName: string; userPrincipalName: string } | null;
    app: { appId: string | null; displayName: string; servicePrincipalId: string | null } | null;
  };
  targetResources: { id: string; displayName: string; type: string }[];
};
