import type { Graph, GraphPartner, GraphServicePrincipal } from '../../src/graph/graph.js';
import type { Jamf } from '../../src/jamf/jamf.js';
import { Unreachable } from '../../src/problem.js';
import { intuneApi, microsoftGraph, servicePlan } from '../../src/well-known.js';
import { connectorApp, registrationApp } from '../support/snapshot.js';
import type { World } from './plan-of-change.js';
import { groupIdOf, groups, type Members, nameOf, objectIdOf, people, tenantId } from './town.js';

/** Microsoft's side of the model: a directory of six people, one partner record, and Jamf's two apps. */
export type Outside = { members: Members; world: World };

export type OnWrite = {
  /** The call has reached Microsoft: "fails" = nothing happens there, "silent" = it happens and no answer comes back. */
  arrived(applicationId: string): Promise<'answers' | 'fails' | 'silent'>;
};

const apis = [
  {
    id: 'api-graph',
    appId: microsoftGraph,
    appRoles: [{ id: 'r1', value: 'Directory.Read.All' }],
    oauth2PermissionScopes: [],
  },
  {
    id: 'api-intune',
    appId: intuneApi,
    appRoles: [{ id: 'r2', value: 'update_device_attributes' }],
    oauth2PermissionScopes: [],
  },
];
const apps = [connectorApp(), registrationApp()];
const apiOf = (appId: string): string => apis.find(api => api.appId === appId)?.id ?? '';

const principals: readonly GraphServicePrincipal[] = apps.map(app => ({
  id: app.objectId,
  appId: app.appId,
  displayName: app.displayName,
  appOwnerOrganizationId: app.ownerTenantId,
  accountEnabled: true,
  disabledByMicrosoftStatus: null,
}));

const assignments = apps.flatMap(app =>
  app.roles.map(role => ({
    appRoleId: role.roleId,
    resourceId: apiOf(role.resourceAppId),
    principalId: app.objectId,
  })),
);

const never = '0001-01-01T00:00:00Z';
const recordOf = ({ applicationId, state, included }: World): GraphPartner => ({
  id: 'partner-1',
  displayName: 'Jamf',
  isConfigured: applicationId !== '',
  partnerState: state,
  partnerAppType: 'singleTenantApp',
  singleTenantAppId: applicationId,
  lastHeartbeatDateTime: never,
  whenPartnerDevicesWillBeRemovedDateTime: never,
  whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: never,
  groupsRequiringPartnerEnrollment: included.map(groupId => ({
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
  })),
});

const nobodyAsks = (): never => {
  throw new Error('no change of this model asks for it');
};

/** Graph in memory. `on` hears of every write; without it nothing may write through this one. */
export function graphOn(outside: Outside, on?: OnWrite): Graph {
  const membersOf = (group: string) => {
    const known = groups.find(one => groupIdOf(one) === group);
    return known ? outside.members[known] : [];
  };
  const graph: Omit<Graph, 'applications' | 'compliancePolicies' | 'deviceCount'> = {
    organization: async () => ({ id: tenantId, displayName: 'Contoso' }),
    partners: {
      list: async () => [recordOf(outside.world)],
      get: async () => recordOf(outside.world),
      async setApplicationId(_id, applicationId) {
        const doing = 'writing the application id';
        if (!on) throw new Error('the reader was asked to write');
        const outcome = await on.arrived(applicationId);
        if (outcome !== 'fails') outside.world = { ...outside.world, applicationId };
        if (outcome !== 'answers') throw new Unreachable(doing);
      },
      terminate: nobodyAsks,
    },
    enterpriseApps: {
      named: async name => principals.filter(app => app.displayName === name),
      withAppId: async appId => principals.find(app => app.appId === appId),
      withId: async id => principals.find(app => app.id === id),
      roles: async id => assignments.filter(one => one.principalId === id),
      scopes: async id => [
        { clientId: id, consentType: 'AllPrincipals', resourceId: apiOf(microsoftGraph), scope: 'User.Read' },
      ],
      assignedTo: async resourceId => assignments.filter(one => one.resourceId === resourceId),
      resource: async by => apis.find(api => ('id' in by ? api.id === by.id : api.appId === by.appId)),
      create: nobodyAsks,
      delete: nobodyAsks,
    },
    devices: { withDeviceId: async () => undefined },
    managedMacs: async () => 0,
    appAudits: async () => [],
    compliancePartners: async () => [],
    mobileApps: async () => [],
    roleAssignments: async () => [],
    licences: async () => [
      {
        skuPartNumber: 'E5',
        capabilityStatus: 'Enabled',
        servicePlans: [servicePlan.intune, servicePlan.entraP1].map(servicePlanId => ({
          servicePlanId,
          servicePlanName: servicePlanId,
          provisioningStatus: 'Success',
        })),
      },
    ],
    conditionalAccess: async () => [],
    groups: {
      membershipsOf: async (person, asked) => asked.filter(group => membersOf(group).includes(nameOf(person))),
      userCount: async group => membersOf(group).length,
      users: async group =>
        people
          .filter(name => membersOf(group).includes(name))
          .map(name => ({ id: objectIdOf(name), displayName: name })),
    },
  };
  // What no change looks at is not there: asking for it fails the run.
  return graph as Graph;
}

export const jamfInMemory: Jamf = {
  of: () => ({
    version: async () => '11.30.1',
    privileges: async () => ['Read Conditional Access'],
    smartGroups: async () => [],
    notifications: async () => [],
    computerTotal: async () => 42,
    computerPage: async () => ({ total: 0, computers: [] }),
    computersCalled: async () => [],
    complianceOf: async () => [],
  }),
};
