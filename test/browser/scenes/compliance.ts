import { demoGroups } from '../../../src/simulator/people.js';
import { accept, goTo, openJamf, paths, untick } from '../support/consoles.js';
import { sees } from '../support/player.js';
import type { Scene, Stage } from '../support/stage.js';

const dcApps = ['Cloud Connector for Device Compliance', 'User registration app for Device Compliance'];
const asked = {
  en: `applicable "Applicable Macs" compliance "Compliant Macs" groups ${demoGroups.macUsers} because the old platform is out of support`,
  nl: `toepasselijke groep "Applicable Macs" nalevingsgroep "Compliant Macs" groepen ${demoGroups.macUsers} omdat het oude platform niet meer wordt ondersteund`,
};

async function connectCompliance(stage: Stage): Promise<void> {
  await stage.comesTo('jamf-device-compliance');
  const jamf = await stage.follow(openJamf, paths.conditionalAccess);
  await goTo(jamf, 'Device Compliance');
  await jamf.locator('#edit').click();
  await jamf.locator('#enable-macos').check();
  await jamf.locator('#applicable-group').selectOption('Applicable Macs');
  await jamf.locator('#compliance-group').selectOption('Compliant Macs');
  await jamf.locator('#save').click();
  await accept(jamf, dcApps);

  await stage.comesTo('compliance-partner');
  const intune = await stage.follow('Open Intune', paths.deviceManagement);
  await goTo(intune, 'Partner compliance management');
  await intune.getByLabel('Mac users').check();
  await intune.locator('#add-partner').click();
  await sees(intune.locator('#partner-name', { hasText: 'Jamf Device Compliance' }));

  await stage.comesTo('jamf-compliance-confirm');
  await jamf.locator('#confirm').click();
  await sees(jamf.locator('#connection-status', { hasText: 'Connected' }));
  await stage.confirm('jamf-compliance-confirm');
}

export const connectComplianceScene: Scene = {
  kind: 'connect-device-compliance',
  story: 'ready-for-compliance',
  votes: 1,
  line: { en: `connect jamf acme device-compliance ${asked.en}`, nl: `koppel jamf acme device-compliance ${asked.nl}` },
  play: connectCompliance,
};

export const migrateComplianceScene: Scene = {
  kind: 'migrate-device-compliance',
  story: 'legacy-groups',
  votes: 2,
  line: { en: `migrate acme device-compliance ${asked.en}`, nl: `migreer acme device-compliance ${asked.nl}` },
  async play(stage) {
    await stage.comesTo('old-partner-groups');
    const intune = await stage.follow('Open Intune', paths.deviceManagement);
    await intune.locator('#groups summary').click();
    for (const box of await intune.getByRole('checkbox', { checked: true }).all()) await box.uncheck();
    await intune.locator('#save-groups').click();
    await sees(intune.locator('#include-groups', { hasText: 'None' }));
    await stage.comesTo('old-jamf-untick');
    await untick(await stage.follow(openJamf, paths.conditionalAccess));
    await connectCompliance(stage);
  },
};

export const disconnectComplianceScene: Scene = {
  kind: 'disconnect-device-compliance',
  story: 'device-compliance',
  votes: 2,
  line: {
    en: 'disconnect acme device-compliance because the Macs go to another tenant',
    nl: 'ontkoppel acme device-compliance omdat de Macs naar een andere tenant gaan',
  },
  async play(stage) {
    await stage.comesTo('jamf-compliance-off');
    const jamf = await stage.follow(openJamf, paths.conditionalAccess);
    await goTo(jamf, 'Device Compliance');
    await jamf.locator('#edit').click();
    await jamf.locator('#enable-macos').uncheck();
    await jamf.locator('#save').click();
    await sees(jamf.locator('#connection-status', { hasText: 'Off' }));
    await stage.confirm('jamf-compliance-off');
    await stage.comesTo('compliance-partner-removed');
    const intune = await stage.follow('Open Intune', paths.deviceManagement);
    await goTo(intune, 'Partner compliance management');
    await intune.locator('#remove-partner').click();
    await sees(intune.getByText('No compliance partner.'));
  },
};
