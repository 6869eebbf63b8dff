import type { Page } from 'playwright-core';
import { demoGroups } from '../../../src/simulator/people.js';
import { accept, deleteApps, goTo, openJamf, paths, untick } from '../support/consoles.js';
import { button, sees } from '../support/player.js';
import { type Scene, type Stage, signIn } from '../support/stage.js';

const name = 'Jamf Conditional Access';
/** Not included in Intune yet. */
const group = demoGroups.requesters;
const said = {
  en: `global default domain contoso.example app "${name}" secret 12 months groups ${group}`,
  nl: `global standaard domein contoso.example app "${name}" geheim 12 maanden groepen ${group}`,
};

/** The button, the link in the chat, Microsoft's page, and the secret on the page behind it: this once. */
async function takeSecret(stage: Stage): Promise<string> {
  const { bram } = stage;
  await stage.comesTo('client-secret');
  await stage.press('Clientgeheim maken…');
  const offered = bram.cards('Maak het clientgeheim van acme').last();
  await sees(offered);
  await stage.picture(bram.page, 'secret-offered');
  const page = await bram.follow(offered.getByRole('link').first());
  await stage.picture(page, 'secret-start');
  await page.getByRole('button', { name: 'Aanmelden en het geheim maken' }).click();
  await stage.picture(page, 'secret-sign-in');
  await signIn(page, bram);
  const field = page.getByLabel('Clientgeheim', { exact: true });
  const secret = await field.inputValue();
  expect(secret).not.toBe('');
  await stage.picture(page, 'secret-made');
  // Without the clipboard, one click on the field marks all of it.
  await field.click();
  const marked = await page.evaluate("['selectionStart', 'selectionEnd'].map(end => document.activeElement[end])");
  expect(marked).toEqual([0, secret.length]);
  await page.getByRole('button', { name: 'Kopiëren' }).click();
  await sees(page.getByRole('button', { name: 'Gekopieerd' }));
  await page.close();
  return secret;
}

/** A registration in Entra with one permission, its secret, and the same in Jamf Pro and Intune. */
async function connectManual(stage: Stage): Promise<void> {
  const { bram } = stage;
  await stage.comesTo('app-registration');
  const entra = await stage.follow('Open Entra', paths.enterpriseApps);
  await goTo(entra, 'App registrations');
  await entra.locator('#name').fill(name);
  await entra.locator('#redirect-uri').fill('https://acme.jamfcloud.com');
  await entra.locator('#register').click();
  const id = (await entra.locator('#client-id').textContent()) ?? '';
  await stage.press('Toepassings-id invullen');
  await bram.dialog.getByRole('textbox', { name: 'Toepassings-id' }).fill(id);
  await button(bram.dialog, 'Deze id controleren').click();
  await sees(bram.page.getByText('Die id klopt'));
  if (await bram.dialog.isVisible()) await button(bram.dialog, 'Sluiten').click();

  await stage.comesTo('permissions');
  for (const one of await entra.getByRole('button', { name: /^Remove / }).all()) await one.click();
  await entra.locator('#add-update-device-attributes').click();
  await stage.comesTo('admin-consent');
  await entra.locator('#grant-admin-consent').click();
  const secret = await takeSecret(stage);
  await stage.run('partner-application-id');

  await stage.comesTo('jamf-settings');
  const jamf = await stage.follow(openJamf, paths.conditionalAccess);
  await jamf.locator('#edit').click();
  await jamf.locator('#enable-intune').check();
  await jamf.locator('#connection-type').selectOption({ label: 'Manual' });
  await jamf.getByText('Manual connection only').click();
  const consent = await consentInTab(jamf);
  await accept(consent, ['Jamf Native macOS Connector']);
  await consent.close();
  await stage.confirm('jamf-settings');
  await stage.comesTo('jamf-save');
  await jamf.locator('#domain-name').fill('contoso.example');
  await jamf.locator('#manual-application-id').fill(id);
  await jamf.locator('#client-secret').fill(secret);
  await stage.picture(jamf, 'jamf-form');
  await jamf.locator('#save').click();
  await sees(jamf.locator('#connection-status', { hasText: 'Connected' }));
  await stage.confirm('jamf-save');

  await stage.comesTo('intune-groups');
  const intune = await stage.follow('Open Intune', paths.deviceManagement);
  await intune.locator('#groups summary').click();
  await intune.locator(`#include-${group}`).check();
  await intune.locator('#save-groups').click();
}

/** As people do who would not lose what they typed: the consent opens beside the form. */
async function consentInTab(jamf: Page): Promise<Page> {
  const opened = jamf.context().waitForEvent('page');
  await jamf.locator('#open-consent-url').click({ modifiers: ['Control'] });
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

export const connectManualScene: Scene = {
  kind: 'connect-manual',
  story: 'fresh',
  votes: 1,
  line: {
    en: `connect jamf acme manual ${said.en} because our server is not in Jamf Cloud`,
    nl: `koppel jamf acme handmatig ${said.nl} omdat onze server niet in Jamf Cloud staat`,
  },
  play: connectManual,
};

export const switchScene: Scene = {
  kind: 'switch-to-manual',
  story: 'connected',
  votes: 2,
  line: {
    en: `switch to manual acme ${said.en} remove apps because our server leaves Jamf Cloud`,
    nl: `schakel over naar handmatig acme ${said.nl} apps verwijderen omdat onze server Jamf Cloud verlaat`,
  },
  async play(stage) {
    await stage.comesTo('jamf-untick');
    await untick(await stage.follow(openJamf, paths.conditionalAccess));
    await stage.run('application-id-cleared');
    await connectManual(stage);
    await stage.comesTo('apps-deleted');
    await deleteApps(await stage.follow('Open Entra', paths.enterpriseApps), [
      'Cloud Connector',
      'Cloud Connector user registration app',
    ]);
  },
};

export const rotateScene: Scene = {
  kind: 'rotate-secret',
  story: 'expiring-secret',
  votes: 1,
  line: {
    en: 'rotate secret acme 12 months expire old because it ends in 12 days',
    nl: 'vervang geheim acme 12 maanden oude laten verlopen omdat het over 12 dagen afloopt',
  },
  async play(stage) {
    const secret = await takeSecret(stage);
    await stage.comesTo('jamf-updated');
    const jamf = await stage.follow(openJamf, paths.conditionalAccess);
    await jamf.locator('#edit').click();
    await jamf.locator('#client-secret').fill(secret);
    await jamf.locator('#save').click();
    await sees(jamf.locator('#connection-status', { hasText: 'Connected' }));
    await stage.confirm('jamf-updated');
  },
};
