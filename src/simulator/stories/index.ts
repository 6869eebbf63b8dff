import type { World } from '../world.js';
import { connected } from './connected.js';
import { deviceCompliance } from './device-compliance.js';
import { firewalled } from './firewalled.js';
import { freshWorld } from './fresh.js';
import { largeFleet } from './large-fleet.js';
import { manual } from './manual.js';
import { deadSecret, expiringSecret, midMigration } from './manual-life.js';
import { disconnected, legacyGroups, readyForCompliance, twoConnected } from './on-and-off.js';
import { policiesAstray } from './policies-astray.js';
import { expiredCredential, fewReachable, noConsent } from './signing-in.js';
import type { Story } from './story.js';
import { appDisabled, extraPermission, permissionMissing, unresponsive, wrongId } from './troubled.js';

const fresh: Story = {
  name: 'fresh',
  en: 'A new tenant: licences, people and Macs are there, nothing is connected.',
  nl: 'Een nieuwe tenant: licenties, mensen en Macs zijn er, er is nog niets verbonden.',
  tell: () => {},
};

const secondInstance: Story = {
  ...connected,
  name: 'second-instance',
  en: 'acme is connected with the cloud connector; globex, in the same tenant, is not yet.',
  nl: 'acme is verbonden via de cloudconnector; globex, in dezelfde tenant, nog niet.',
};

const oldJamf: Story = {
  name: 'old-jamf',
  en: 'acme runs Jamf Pro 10.17, which is too old for the cloud connector.',
  nl: 'acme draait Jamf Pro 10.17; dat is te oud voor de cloudconnector.',
  tell(world) {
    const acme = world.jamf['acme'];
    if (acme) acme.version = '10.17.0-t1573000000';
  },
};

const noLicence: Story = {
  name: 'no-licence',
  en: 'The tenant has an Entra ID P1 licence, but none for Intune.',
  nl: 'De tenant heeft wel een licentie voor Entra ID P1, maar niet voor Intune.',
  tell(world) {
    for (const sku of world.skus) {
      sku.servicePlans = sku.servicePlans.filter(plan => plan.servicePlanName !== 'INTUNE_A');
    }
  },
};

const throttled: Story = {
  name: 'throttled',
  en: 'A new tenant in which Microsoft Graph answers "too many requests" to the first calls.',
  nl: 'Een nieuwe tenant waarin Microsoft Graph op de eerste aanroepen "te veel verzoeken" antwoordt.',
  tell(world) {
    world.faults.push({
      id: 'throttled',
      api: 'graph',
      count: 6,
      effect: { is: 'status', status: 429, retryAfterSeconds: 2 },
    });
  },
};

export const stories: readonly Story[] = [
  fresh,
  manual,
  connected,
  secondInstance,
  permissionMissing,
  extraPermission,
  unresponsive,
  oldJamf,
  noLicence,
  throttled,
  expiredCredential,
  noConsent,
  fewReachable,
  policiesAstray,
  firewalled,
  largeFleet,
  deviceCompliance,
  disconnected,
  twoConnected,
  legacyGroups,
  readyForCompliance,
  expiringSecret,
  deadSecret,
  midMigration,
  appDisabled,
  wrongId,
];

/** Throws for a name that is not in the list; the message names those that are. */
export function createWorld(name: string, now: Date): World {
  const story = stories.find(one => one.name === name);
  if (!story) throw new Error(`No story is called ${name}. There are: ${stories.map(one => one.name).join(', ')}`);
  const world = freshWorld(now);
  story.tell(world, now);
  return { ...world, story: story.name };
}
