import type { Page } from 'playwright-core';
import { sees } from './player.js';

/* What an administrator clicks in the simulated consoles, as the cards tell it. */

export const paths = {
  conditionalAccess: '/consoles/jamf/acme/conditional-access',
  deviceCompliance: '/consoles/jamf/acme/device-compliance',
  deviceManagement: '/consoles/intune/partner-device-management',
  complianceManagement: '/consoles/intune/partner-compliance-management',
  enterpriseApps: '/consoles/entra/enterprise-apps',
  registrations: '/consoles/entra/app-registrations',
} as const;

export const openJamf = 'Open Jamf Pro (acme.jamfcloud.com)';

/** The page's own menu leads to the other pages of the product. */
export const goTo = (page: Page, title: string) =>
  page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();

/** Accepts what Microsoft's consent page asks for, app by app. */
export async function accept(page: Page, apps: readonly string[]): Promise<void> {
  for (const app of apps) {
    await sees(page.locator('#app-name').getByText(app, { exact: true }));
    await page.locator('#accept').click();
  }
}

/** From Edit to Connect. */
export async function startCloudConnector(jamf: Page): Promise<void> {
  await jamf.locator('#edit').click();
  await jamf.locator('#enable-intune').check();
  await jamf.locator('#connection-type').selectOption({ label: 'Cloud Connector' });
  await jamf.locator('#sovereign-cloud').selectOption({ label: 'Global' });
  await jamf.locator('#landing-page').selectOption({ label: 'Default Jamf Pro Device Registration page' });
  await jamf.locator('#connect').click();
}

export async function untick(jamf: Page): Promise<void> {
  await jamf.locator('#edit').click();
  await jamf.locator('#enable-intune').uncheck();
  await jamf.locator('#save').click();
  await sees(jamf.locator('#connection-status', { hasText: 'Off' }));
}

export async function deleteApps(entra: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await entra.getByRole('button', { name: `Delete ${name}`, exact: true }).click();
    await entra.getByRole('button', { name: `Delete ${name}`, exact: true }).waitFor({ state: 'detached' });
  }
}
