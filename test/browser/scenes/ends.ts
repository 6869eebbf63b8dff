import { openJamf, paths, untick } from '../support/consoles.js';
import { sees } from '../support/player.js';
import type { Scene } from '../support/stage.js';

export const disconnectScene: Scene = {
  kind: 'disconnect',
  story: 'connected',
  votes: 2,
  line: {
    en: 'disconnect acme last because our Macs leave Jamf Pro',
    nl: 'ontkoppel acme laatste omdat onze Macs uit Jamf Pro gaan',
  },
  async play(stage) {
    await stage.comesTo('jamf-untick');
    await untick(await stage.follow(openJamf, paths.conditionalAccess));
  },
};

export const terminateScene: Scene = {
  kind: 'terminate',
  story: 'two-connected',
  votes: 2,
  stepUp: true,
  line: {
    en: 'terminate acme because the tenant is being closed',
    nl: 'beëindig acme omdat de tenant wordt opgeheven',
  },
  play: stage => stage.run('partner-terminated'),
};

export const repairScene: Scene = {
  kind: 'repair',
  story: 'app-disabled',
  votes: 1,
  line: {
    en: 'repair acme enable-app because somebody switched the app off',
    nl: 'herstel acme enable-app omdat iemand de app heeft uitgezet',
  },
  async play(stage) {
    await stage.comesTo('app-enabled');
    const entra = await stage.follow('Open Entra', paths.enterpriseApps);
    await entra.getByRole('button', { name: 'Enable Cloud Connector', exact: true }).click();
    await sees(entra.getByRole('button', { name: 'Disable Cloud Connector', exact: true }));
  },
};
