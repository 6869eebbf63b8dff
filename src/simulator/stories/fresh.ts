import { demoGroups, demoTenantId, demoTenantName } from '../people.js';
import { type World, worldFormat } from '../world.js';
import { addBotApps } from './bot-apps.js';
import { groups, roleAssignments, users } from './people.js';
import { servers } from './servers.js';
import { signInBehaviour, vaults } from './sign-in.js';
import { conditionalAccess, demoId, microsoftApps, partners, skus } from './tenant.js';

const day = 86_400_000;

/** A tenant with licences, people and Macs, in which nothing was ever connected. */
export function freshWorld(now: Date): World {
  const lastMonth = new Date(now.getTime() - 30 * day).toISOString();
  const world: World = {
    format: worldFormat,
    story: 'fresh',
    tenant: { id: demoTenantId, displayName: demoTenantName, domain: 'contoso.example' },
    users: users(),
    groups: groups(),
    roleAssignments: roleAssignments(),
    applications: [],
    servicePrincipals: microsoftApps(lastMonth),
    deletedItems: [],
    appRoleAssignments: [],
    permissionGrants: [],
    skus: skus(),
    conditionalAccess: conditionalAccess(lastMonth),
    partners: partners(),
    compliancePartners: [],
    compliancePolicies: [
      {
        '@odata.type': '#microsoft.graph.macOSCompliancePolicy',
        id: demoId('6', 1),
        displayName: 'Mac baseline',
        createdDateTime: lastMonth,
        lastModifiedDateTime: lastMonth,
        version: 1,
        assignments: [
          {
            id: `${demoId('6', 1)}_${demoGroups.macUsers}`,
            target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: demoGroups.macUsers },
          },
        ],
      },
    ],
    mobileApps: [],
    audits: [],
    writes: [],
    jamf: servers(),
    vaults: vaults(lastMonth),
    signIn: signInBehaviour(),
    faults: [],
    network: {},
    lag: { graph: 0, intune: 0 },
  };
  addBotApps(world, now);
  return world;
}
