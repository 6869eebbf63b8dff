/*
 * Applications of the simulated cloud. Ids of Microsoft's own are real:
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const microsoftTenantId = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
export const graphAppId = '00000003-0000-0000-c000-000000000000';
export const azureAdGraphAppId = '00000002-0000-0000-c000-000000000000';
export const intuneApiAppId = 'c161e42e-d4df-4a3d-9b42-e7a3c31f59d4';

/** App role of the Intune API that a device management partner needs: "Send device attributes to Microsoft Intune". */
export const updateDeviceAttributes = '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e';

/*
 * Jamf's own apps. Their real ids are not published, so these exist in the simulator only: nothing outside it may know
 * or expect them.
 */
export const connectorApp = { appId: '5c0d5a1e-0000-4000-8000-00000000f001', name: 'Cloud Connector' } as const;
export const registrationApp = {
  appId: '5c0d5a1e-0000-4000-8000-00000000f002',
  name: 'Cloud Connector user registration app',
} as const;
export const nativeConnectorApp = {
  appId: '5c0d5a1e-0000-4000-8000-00000000f003',
  name: 'Jamf Native macOS Connector',
} as const;
/** The apps of Device Compliance. Of the second the id is known from a script that Jamf published. */
export const complianceConnectorApp = {
  appId: '5c0d5a1e-0000-4000-8000-00000000f005',
  name: 'Cloud Connector for Device Compliance',
} as const;
export const complianceRegistrationApp = {
  appId: 'b03c10a8-71c7-45f9-b44a-3335ab76e970',
  name: 'User registration app for Device Compliance',
} as const;
/** The customer's own app registration of the manual connection, in the stories that have one. */
export const manualApp = { appId: '5c0d5a1e-0000-4000-8000-00000000f004', name: 'Jamf Conditional Access' } as const;

/** Roles of the Intune API; ids seen in two independent public scripts. */
export const intuneRoles = [
  { id: updateDeviceAttributes, value: 'update_device_attributes', name: 'Send device attributes to Microsoft Intune' },
  {
    id: '3857e233-c379-404e-85e9-bdbf3a62b28f',
    value: 'manage_partner_compliance_policy',
    name: 'Manage partner compliance policies with Microsoft Intune',
  },
  { id: '7ec88bad-30c7-4928-a005-4455362cfd98', value: 'get_device_compliance', name: 'Get device compliance' },
] as const;

/** Application permissions of Microsoft Graph: https://learn.microsoft.com/graph/permissions-reference */
export const graphRoles = {
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
  'Application.ReadWrite.OwnedBy': '18a4783c-866b-4cc7-a460-3d5e5662c884',
  'AppRoleAssignment.ReadWrite.All': '06b708a9-e830-4db3-a914-8e69da51d44f',
  'AuditLog.Read.All': 'b0afded3-3588-46d8-8b3d-9842eff778da',
  'DelegatedPermissionGrant.ReadWrite.All': '8e8e4742-1d95-4f68-9d56-6ee75648c72a',
  'Device.Read.All': '7438b122-aefc-4978-80ed-43db9fcc7715',
  'DeviceManagementApps.Read.All': '7a6ee1e7-141e-4cec-ae74-d9db155731ff',
  'DeviceManagementConfiguration.Read.All': 'dc377aa6-52d8-4e23-b271-2a7ae04cedf3',
  'DeviceManagementManagedDevices.Read.All': '2f51be20-0bb4-4fed-bf7b-db946066c75e',
  'DeviceManagementServiceConfig.Read.All': '06a5fe6d-c49d-46a7-b082-56b1b14103c7',
  'DeviceManagementServiceConfig.ReadWrite.All': '5ac13192-7ace-4fcf-b828-1a26f28068ee',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'Group.Read.All': '5b567255-7703-4780-807c-7be8301ae99b',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
  'Organization.Read.All': '498476ce-e0fe-48b0-b801-37ba7e2685c6',
  'Policy.Read.All': '246dd0d5-5bd0-4def-940b-0421030a5b68',
  'RoleManagement.Read.Directory': '483bed4a-2ad3-4361-a73b-c83ccdbdc53c',
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
} as const;
export type GraphRole = keyof typeof graphRoles;

/** Delegated permissions of Microsoft Graph, from the same reference. */
export const graphScopes = { 'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d' } as const;

/** What each app of Jamf asks for: the article's list, which the consent page shows and Accept grants. */
export type Request = { scopes: string[]; graphRoles: GraphRole[]; intuneRoles: string[] };
export const requests: { [app in 'connector' | 'registration']: Request } = {
  connector: {
    scopes: ['User.Read'],
    graphRoles: ['Directory.Read.All'],
    intuneRoles: ['update_device_attributes'],
  },
  registration: { scopes: ['User.Read'], graphRoles: [], intuneRoles: [] },
};

/** What the apps of Device Compliance hold is documented nowhere: invented, as the names of the demo's people are. */
export const complianceRequests: typeof requests = {
  connector: { scopes: [], graphRoles: [], intuneRoles: ['manage_partner_compliance_policy'] },
  registration: { scopes: ['User.Read'], graphRoles: [], intuneRoles: [] },
};

/** What the manual connection's second app asks for, behind Jamf's link "Open administrator consent URL". */
export const nativeConnectorRequest: Request = { scopes: ['User.Read'], graphRoles: [], intuneRoles: [] };

/** What each of Jamf's apps asks for, by app id. */
export const requestOf: ReadonlyMap<string, Request> = new Map<string, Request>([
  [connectorApp.appId, requests.connector],
  [registrationApp.appId, requests.registration],
  [nativeConnectorApp.appId, nativeConnectorRequest],
  [complianceConnectorApp.appId, complianceRequests.connector],
  [complianceRegistrationApp.appId, complianceRequests.registration],
]);

/** Entra role templates: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const privilegedRoleAdministrator = 'e8611ab8-c189-46e8-94e1-60213ab1f814';
export const applicationAdministrator = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';
export const cloudApplicationAdministrator = '158c047a-c907-4556-b7ef-446551a6b5f7';
