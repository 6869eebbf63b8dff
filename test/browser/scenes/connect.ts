import { accept, openJamf, paths, startCloudConnector } from '../support/consoles.js';
import { button, sees } from '../support/player.js';
import type { Scene, Stage } from '../support/stage.js';

const apps = ['Cloud Connector', 'Cloud Connector user registration app'];

/** From Jamf's Connect to its Confirm. */
export async function connectCloudConnector(stage: Stage): Promise<void> {
  const { bram, card } = stage;
  await stage.comesTo('jamf-connect');
  const jamf = await stage.follow(openJamf, paths.conditionalAccess);
  await startCloudConnector(jamf);
  await accept(jamf, apps);
  await sees(jamf.getByRole('heading', { name: 'Application ID' }));
  const id = await jamf.locator('#application-id').inputValue();

  await stage.comesTo('application-id');
  await stage.press('Toepassings-id invullen');
  await bram.dialog.getByRole('textbox', { name: 'Toepassings-id' }).fill(id);
  await button(bram.dialog, 'Deze id controleren').click();
  await sees(bram.page.getByText('Die id klopt'));
  if (await bram.dialog.isVisible()) await button(bram.dialog, 'Sluiten').click();
  await stage.run('partner-application-id');
  await sees(card.getByText('Toepassings-id in Intune · gedaan in naam van Bram Jansen, nagelezen'));

  await stage.comesTo('jamf-confirm');
  await jamf.locator('#confirm').click();
  await sees(jamf.locator('#connection-status', { hasText: 'Connected' }));
}

export const connectScene: Scene = {
  kind: 'connect-cloud-connector',
  story: 'fresh',
  votes: 1,
  line: {
    en: 'connect jamf acme cloud global default because the new office gets Macs',
    nl: 'koppel jamf acme cloud global standaard omdat het nieuwe kantoor Macs krijgt',
  },
  play: connectCloudConnector,
};
