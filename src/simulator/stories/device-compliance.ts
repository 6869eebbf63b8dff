import { ensureServicePrincipal, grant } from '../acts/directory.js';
import { complianceConnectorApp, complianceRegistrationApp, complianceRequests } from '../apps.js';
import { demoGroups, jamfTenantId } from '../people.js';
import { administrator } from './somebody.js';
import type { Story } from './story.js';
import { demoId } from './tenant.js';

export const deviceCompliance: Story = {
  name: 'device-compliance',
  en: 'acme has moved to Jamf Device Compliance, the successor of the cloud connector.',
  nl: 'acme is overgestapt op Jamf Device Compliance, de opvolger van de cloudconnector.',
  tell(world, now) {
    const by = administrator(now, 14 * 24);
    const connector = ensureServicePrincipal(world, { ...complianceConnectorApp, owner: jamfTenantId }, by);
    const registration = ensureServicePrincipal(world, { ...complianceRegistrationApp, owner: jamfTenantId }, by);
    grant(world, connector, complianceRequests.connector, by);
    grant(world, registration, complianceRequests.registration, by);
    world.compliancePartners.push({
      id: demoId('d', 3),
      displayName: 'Jamf Device Compliance',
      partnerState: 'enabled',
      lastHeartbeatDateTime: now.toISOString(),
      macOsOnboarded: true,
      iosOnboarded: false,
      androidOnboarded: false,
      macOsEnrollmentAssignments: [
        { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: demoGroups.macUsers } },
      ],
      iosEnrollmentAssignments: [],
      androidEnrollmentAssignments: [],
    });
    const acme = world.jamf['acme'];
    if (!acme) throw new Error('The story needs the server acme');
    const groups = { applicableGroup: 'All Managed Clients', complianceGroup: 'Compliant Macs' };
    acme.compliance = { enabled: true, connected: true, ...groups };
    acme.fleet = { ...acme.fleet, activated: acme.fleet.total - 2, unresponsive: 2 };
  },
};
