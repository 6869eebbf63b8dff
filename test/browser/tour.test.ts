import type { Page } from 'playwright-core';
import { button, buttons, fillIn, type Player, picture, sees, tabTo } from './support/player.js';
import { tour } from './support/tour.js';

/*
 * The story of the README, played by people in browsers of their own: Anna asks, Chloe rejects, Bram approves and does
 * the steps by hand. Each chapter goes on where the one before ended; see out/browser for pictures of one that failed.
 */
const { enter, chapter } = tour();
let anna: Player;
let bram: Player;
let chloe: Player;
let jamf: Page;

chapter('everybody is welcomed, Bram in Dutch', async () => {
  anna = await enter('requester', 'channel');
  bram = await enter('approver', 'personal');
  chloe = await enter('approver2', 'personal');
  await sees(anna.cards('Hello, I am Connector Bot'));
  await sees(bram.cards('Hallo, ik ben Connector Bot'));
  await sees(chloe.cards('Hello, I am Connector Bot'));
});

chapter('Anna types connect jamf, fills in the form, and a plan stands in the channel', async () => {
  await anna.say('connect jamf');
  await fillIn(anna.cards('Connect Jamf Pro to Intune').last(), 'The new office gets 42 Macs');
  await sees(anna.change(1).getByText('Waits for approval: 0 of 1'));
  // What she sees now is hers alone: others have no Withdraw, and nobody has Approve here.
  await sees(button(anna.change(1), 'Withdraw'));
  expect(await buttons(anna.change(1))).toEqual(['Withdraw', 'Device Compliance instead…', 'Details']);
});

chapter('Chloe rejects it in her own chat, and Anna reads why', async () => {
  const card = chloe.change(1);
  await button(card, 'Reject…').click();
  await card.getByLabel('Why not?').fill('Not this week: the network team is moving.');
  await button(card, 'Reject').click();
  await sees(card.getByText('Rejected'));
  await sees(anna.change(1).getByText('Chloe Martin rejected it. Nothing was changed.'));
  await sees(anna.change(1).getByText('Not this week: the network team is moving.'));
  for (const person of [anna, bram, chloe]) expect(await button(person.change(1), 'Approve').count()).toBe(0);
});

chapter('Anna asks again, in the dialog of the rejected card', async () => {
  await button(anna.change(1), 'Ask again').click();
  await fillIn(anna.dialog, 'The new office gets 42 Macs; the network team is done');
  await anna.dialog.waitFor({ state: 'detached' });
  await sees(anna.change(2).getByText('Waits for approval: 0 of 1'));
  await sees(button(anna.change(2), 'Withdraw'));
  await picture(anna.page, 'plan-card', { height: 860, of: anna.change(2) });
});

chapter('Eva from sales sees no vote, and typing one is refused', async () => {
  const eva = await enter('outsider', 'channel');
  await sees(eva.change(2).getByText('Waits for approval: 0 of 1'));
  await button(eva.change(2), 'Review and decide').click();
  await sees(eva.change(2).getByText('You can look, but you have no vote on this.'));
  expect(await buttons(eva.change(2))).toEqual(['Details']);
  await eva.say('approve CR-2');
  await sees(eva.cards('Not done').getByText('You do not have the right to do this here.'));
  await sees(anna.change(2).getByText('Waits for approval: 0 of 1'));
  await eva.page.close();
});

chapter('Bram approves in his own chat, in Dutch', async () => {
  const card = bram.change(2);
  await sees(button(card, 'Goedkeuren'));
  await picture(bram.page, 'approval-dutch', { height: 1360, of: card });
  await button(card, 'Goedkeuren').click();
  await sees(card.getByText('Nu te doen'));
  await sees(anna.change(2).getByText('To be done now'));
  await picture(anna.page, 'human-steps', { height: 1430, of: anna.change(2) });
});

chapter('Bram begins in Jamf Pro, and cancels at Microsoft: the change goes on waiting', async () => {
  jamf = await bram.follow(bram.change(2).getByRole('link', { name: 'Open Jamf Pro (acme.jamfcloud.com)' }));
  await startCloudConnector();
  await sees(jamf.locator('#app-name', { hasText: 'Cloud Connector' }));
  await jamf.locator('#cancel').click();
  await sees(jamf.locator('#message', { hasText: 'Consent was cancelled' }));

  await button(bram.change(2), 'Nu controleren').click();
  // The answer to a press is Bram's alone.
  await sees(bram.page.getByText('Alleen jij ziet deze versie'));
  await sees(bram.change(2).getByText('Start de cloudconnector in Jamf Pro · nu'));
});

chapter('he starts again and accepts both: the bot sees it by itself', async () => {
  await startCloudConnector();
  for (const app of ['Cloud Connector', 'Cloud Connector user registration app']) {
    await sees(jamf.locator('#app-name').getByText(app, { exact: true }));
    await jamf.locator('#accept').click();
  }
  await sees(jamf.getByRole('heading', { name: 'Application ID' }));
  await sees(bram.change(2).getByText('Geef toestemming voor de registratie-app · gedaan, nagelezen'));
});

chapter('he gives the application ID, signs in by a press, and it is written into Intune in his name', async () => {
  const id = await jamf.locator('#application-id').inputValue();
  await button(bram.change(2), 'Toepassings-id invullen').click();
  await bram.dialog.getByRole('textbox', { name: 'Toepassings-id' }).fill(id);
  await button(bram.dialog, 'Deze id controleren').click();
  await sees(bram.page.getByText('Die id klopt: CR-2 gaat ermee verder.'));
  if (await bram.dialog.isVisible()) await button(bram.dialog, 'Sluiten').click();
  await sees(button(bram.change(2), 'Stap 5b uitvoeren'));
  await picture(bram.page, 'run-step-dutch', { height: 1200, of: bram.change(2) });
  await button(bram.change(2), 'Stap 5b uitvoeren').click();
  await sees(bram.change(2).getByText('Toepassings-id in Intune · gedaan in naam van Bram Jansen, nagelezen'));
});

chapter('he presses Confirm, and both sides agree', async () => {
  await jamf.locator('#confirm').click();
  await sees(jamf.locator('#connection-status', { hasText: 'Connected' }));
  await sees(anna.change(2).getByText('Done and verified'));
  await sees(bram.change(2).getByText('Klaar en gecontroleerd'));
  await picture(anna.page, 'done', { height: 1000, of: anna.change(2) });

  await jamf.goto(new URL('/consoles/intune/partner-device-management', jamf.url()).toString());
  await sees(jamf.locator('#partner-status', { hasText: 'Active' }));
});

chapter('status says that both sides agree, history tells how it came about', async () => {
  await anna.say('status acme');
  await sees(anna.cards('acme · acme.jamfcloud.com · Contoso Demo').getByText('The two sides agree'));
  await anna.say('history CR-2');
  const history = anna.cards('What happened');
  await sees(history.getByText('Bram Jansen approved (1 of 1)'));
  await sees(history.getByText('Application ID in Intune: written'));
  await sees(history.getByText('Verified and done'));
});

chapter('Anna has everything checked: permissions beside what they must be, and the network from here', async () => {
  await anna.say('check permissions');
  const permissions = anna.cards("Permissions of Jamf's apps").last();
  await sees(permissions.getByText('All in order'));
  await sees(permissions.getByText('update_device_attributes'));
  await picture(anna.page, 'permissions-card', { height: 900, of: permissions });
  await anna.say('check network');
  const network = anna.cards('Network, from where I run').last();
  await sees(network.getByText('All in order'));
  await button(network, 'For the firewall team').click();
  await sees(network.getByLabel('What the firewall must let through'));
});

chapter('Bram counts the Macs in his own chat, in Dutch', async () => {
  await bram.say('controleer apparaten acme');
  const macs = bram.cards('De Macs van acme').last();
  await sees(macs.getByText('Geactiveerd'));
  await picture(bram.page, 'macs-card', { height: 900, of: macs });
});

chapter('Bram likes it dark', async () => {
  await bram.page.getByTestId('theme').click();
  await bram.say('status acme');
  await sees(bram.cards('acme · acme.jamfcloud.com · Contoso Demo'));
  await picture(bram.page, 'dark');
});

chapter('Chloe needs no mouse', async () => {
  const { page } = chloe;
  await tabTo(page, page.getByTestId('conversation-channel'));
  await page.keyboard.press('Enter');
  await sees(page.getByRole('heading', { name: 'Mac management' }));
  await tabTo(page, page.getByTestId('composer'));
  await page.keyboard.type('help');
  await page.keyboard.press('Enter');
  const help = chloe.cards('What you can ask me').last();
  await sees(help);
  await tabTo(page, button(help, 'Approvals'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await sees(chloe.cards('Nothing is open'));
});

/** From Edit to Connect, as the card says. */
async function startCloudConnector(): Promise<void> {
  await jamf.locator('#edit').click();
  await jamf.locator('#enable-intune').check();
  await jamf.locator('#connection-type').selectOption({ label: 'Cloud Connector' });
  await jamf.locator('#sovereign-cloud').selectOption({ label: 'Global' });
  await jamf.locator('#landing-page').selectOption({ label: 'Default Jamf Pro Device Registration page' });
  if (!(await jamf.locator('#message').isVisible())) await picture(jamf, 'jamf-console');
  await jamf.locator('#connect').click();
}
