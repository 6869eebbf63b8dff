import { never } from '../acts/partner.js';
import {
  azureAdGraphAppId,
  graphAppId,
  graphRoles,
  graphScopes,
  intuneApiAppId,
  intuneRoles,
  microsoftTenantId,
} from '../apps.js';
import type { AppRole, ConditionalAccessPolicy, DevicePartner, ServicePrincipal, Sku } from '../directory.js';
import { demoGroups, demoTenantId, demoTenantName } from '../people.js';

/** Ids of invented objects: the demo's own prefix, then a kind and a number. */
export const demoId = (kind: string, number: number): string =>
  `5c0d5a1e-0000-4000-8000-${`${kind}${number.toString(16).padStart(4, '0')}`.padStart(12, '0')}`;

const role = (id: string, value: string, displayName: string): AppRole => ({
  id,
  value,
  displayName,
  description: displayName,
  isEnabled: true,
  allowedMemberTypes: ['Application'],
});

export function microsoftApps(createdDateTime: string): ServicePrincipal[] {
  const microsoft = (number: number, appId: string, name: string, appRoles: AppRole[]): ServicePrincipal => ({
    id: demoId('a', number),
    appId,
    displayName: name,
    appDisplayName: name,
    appOwnerOrganizationId: microsoftTenantId,
    accountEnabled: true,
    disabledByMicrosoftStatus: null,
    appRoleAssignmentRequired: false,
    servicePrincipalType: 'Application',
    signInAudience: 'AzureADMultipleOrgs',
    createdDateTime,
    appRoles,
  });
  return [
    {
      ...microsoft(
        1,
        graphAppId,
        'Microsoft Graph',
        Object.entries(graphRoles).map(([value, id]) => role(id, value, value)),
      ),
      oauth2PermissionScopes: Object.entries(graphScopes).map(([value, id]) => ({
        id,
        value,
        type: 'User',
        isEnabled: true,
      })),
    },
    microsoft(2, azureAdGraphAppId, 'Windows Azure Active Directory', []),
    microsoft(
      3,
      intuneApiAppId,
      'Microsoft Intune API',
      intuneRoles.map(published => role(published.id, published.value, published.name)),
    ),
  ];
}

/** One tenant default of another vendor, which every tenant may have, and Jamf's own, both never used. */
export function partners(): DevicePartner[] {
  const unused = (number: number, displayName: string): DevicePartner => ({
    id: demoId('d', number),
    displayName,
    isConfigured: false,
    lastHeartbeatDateTime: never,
    partnerState: 'unavailable',
    partnerAppType: 'unknown',
    singleTenantAppId: '',
    whenPartnerDevicesWillBeRemovedDateTime: null,
    whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: null,
    groupsRequiringPartnerEnrollment: [],
  });
  const jamf = unused(2, 'Jamf');
  jamf.groupsRequiringPartnerEnrollment.push({
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: demoGroups.macUsers },
  });
  return [unused(1, 'Example Device Partner'), jamf];
}

/** Service plan ids: https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference */
export function skus(): Sku[] {
  const plan = (servicePlanId: string, servicePlanName: string) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  });
  const skuId = demoId('5', 1);
  return [
    {
      id: `${demoTenantId}_${skuId}`,
      skuId,
      skuPartNumber: 'DEMO_EMS',
      accountName: demoTenantName,
      accountId: demoTenantId,
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: 38,
      prepaidUnits: { enabled: 50, suspended: 0, warning: 0, lockedOut: 0 },
      servicePlans: [
        plan('41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'AAD_PREMIUM'),
        plan('c1ec4a95-1f05-45b3-a911-aa3fa01094f5', 'INTUNE_A'),
      ],
    },
  ];
}

export function conditionalAccess(createdDateTime: string): ConditionalAccessPolicy[] {
  return [
    {
      id: demoId('7', 1),
      displayName: 'Require compliant Mac',
      state: 'enabled',
      createdDateTime,
      conditions: {
        clientAppTypes: ['all'],
        applications: { includeApplications: ['Office365'], excludeApplications: [] },
        users: { includeUsers: [], includeGroups: [demoGroups.macUsers] },
        platforms: { includePlatforms: ['macOS'], excludePlatforms: [] },
      },
      grantControls: { operator: 'OR', builtInControls: ['compliantDevice'] },
    },
    {
      id: demoId('7', 2),
      displayName: 'Require multifactor authentication',
      state: 'enabled',
      createdDateTime,
      conditions: {
        clientAppTypes: ['all'],
        applications: { includeApplications: ['All'], excludeApplications: [] },
        users: { includeUsers: ['All'], includeGroups: [] },
        platforms: null,
      },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    },
  ];
}
