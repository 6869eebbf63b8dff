import { connectServer } from './connected.js';
import type { Story } from './story.js';
import { demoId } from './tenant.js';

const macs = 12;

export const policiesAstray: Story = {
  name: 'policies-astray',
  en: 'acme is connected, but the compliance policy is assigned to devices, and Conditional Access lets no Mac register.',
  nl: 'acme is verbonden, maar het nalevingsbeleid is aan apparaten toegewezen, en voorwaardelijke toegang laat geen Mac registreren.',
  tell(world, now) {
    connectServer(world, 'acme', now);
    const group = demoId('c2', 1);
    const devices = Array.from({ length: macs }, (_, index) => demoId('b2', index + 1));
    world.groups.push({ id: group, displayName: 'All Macs', members: [], devices });
    for (const policy of world.compliancePolicies) {
      policy.assignments = [
        {
          id: `${policy.id}_${group}`,
          target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: group },
        },
      ];
    }
    for (const { conditions, grantControls } of world.conditionalAccess) {
      if (grantControls?.builtInControls.includes('compliantDevice')) {
        conditions.applications = { includeApplications: ['All'], excludeApplications: [] };
      }
    }
  },
};
