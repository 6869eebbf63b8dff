import { deleteApps, openJamf, paths, untick } from '../support/consoles.js';
import type { Scene, Stage } from '../support/stage.js';
import { connectCloudConnector } from './connect.js';

const manualApps = ['Jamf Conditional Access', 'Jamf Native macOS Connector'];

/** The manual connection goes: out of Jamf Pro, its ID out of Intune, its apps out of Entra. */
async function removeManual(stage: Stage): Promise<void> {
  await stage.comesTo('jamf-untick');
  await untick(await stage.follow(openJamf, paths.conditionalAccess));
  await stage.run('application-id-cleared');
  await stage.comesTo('apps-deleted');
  await deleteApps(await stage.follow('Open Entra', paths.enterpriseApps), manualApps);
}

export const removeManualScene: Scene = {
  kind: 'remove-manual',
  story: 'manual',
  votes: 2,
  line: {
    en: 'remove manual acme because the cloud connector takes its place',
    nl: 'verwijder handmatige koppeling acme omdat de cloudconnector ervoor in de plaats komt',
  },
  play: removeManual,
};

export const migrateScene: Scene = {
  kind: 'migrate-cloud-connector',
  story: 'manual',
  votes: 2,
  line: {
    en: 'migrate acme global default because the secret runs out this month',
    nl: 'migreer acme global standaard omdat het geheim deze maand afloopt',
  },
  async play(stage) {
    await removeManual(stage);
    await connectCloudConnector(stage);
  },
};
