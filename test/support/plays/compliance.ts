import { demoGroups } from '../../../src/simulator/people.js';
import { confirms, jamfIn, type Play, type PlayedWorld } from './play.js';

const groups = { applicableGroup: 'Applicable Macs', complianceGroup: 'Compliant Macs' };
const wish = { ...groups, userGroups: [demoGroups.macUsers] };
const named = `applicable "Applicable Macs" compliance "Compliant Macs" groups ${demoGroups.macUsers}`;

function actsOf(play: Pick<Play, 'kind' | 'wish'>): Play['acts'] {
  return {
    'jamf-device-compliance': async stage => {
      await stage.inConsole('jamf-dc-enable', { ...groups });
      for (const step of ['consent-dc-connector', 'consent-dc-registration']) await stage.inConsole(step);
    },
    'compliance-partner': stage => stage.inConsole('intune-add-compliance-partner', { groups: [demoGroups.macUsers] }),
    'jamf-compliance-confirm': async stage => {
      await stage.inConsole('jamf-dc-confirm');
      await confirms(play, 'jamf-compliance-confirm')(stage);
    },
  };
}

const partnerIn = (world: PlayedWorld) =>
  world.compliancePartners.find(partner => partner.displayName === 'Jamf Device Compliance');

const connect = { kind: 'connect-device-compliance', wish } as const;
export const connectCompliancePlay: Play = {
  ...connect,
  story: 'ready-for-compliance',
  line: `connect jamf acme device-compliance ${named} because the old platform is out of support`,
  acts: actsOf(connect),
  expectEnd: world => expect(partnerIn(world)).toMatchObject({ partnerState: 'enabled' }),
};

const migrate = { kind: 'migrate-device-compliance', wish } as const;
export const migrateCompliancePlay: Play = {
  ...migrate,
  story: 'legacy-groups',
  line: `migrate acme device-compliance ${named} because the old platform is out of support`,
  acts: {
    'old-partner-groups': stage => stage.inConsole('intune-groups', { include: [] }),
    'old-jamf-untick': stage => stage.inConsole('jamf-untick'),
    ...actsOf(migrate),
  },
  expectEnd(world) {
    expect(jamfIn(world)).toMatchObject({ partnerState: 'terminated' });
    expect(partnerIn(world)).toMatchObject({ partnerState: 'enabled' });
  },
};

const disconnect = { kind: 'disconnect-device-compliance', wish: {} } as const;
export const disconnectCompliancePlay: Play = {
  ...disconnect,
  story: 'device-compliance',
  line: 'disconnect acme device-compliance because the Macs go to another tenant',
  acts: {
    'jamf-compliance-off': async stage => {
      await stage.inConsole('jamf-dc-disable');
      await confirms(disconnect, 'jamf-compliance-off')(stage);
    },
    'compliance-partner-removed': stage => stage.inConsole('intune-remove-compliance-partner'),
  },
  expectEnd: world => expect(partnerIn(world)).toBeUndefined(),
};
