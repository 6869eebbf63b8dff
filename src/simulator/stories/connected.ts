import type { Doer } from '../acts/directory.js';
import { saveApplicationId } from '../acts/intune.js';
import { accept, confirm, connect } from '../acts/jamf.js';
import { connectorApp } from '../apps.js';
import { demoPeople } from '../people.js';
import type { World } from '../world.js';
import type { Story } from './story.js';

const day = 86_400_000;

export const connected: Story = {
  name: 'connected',
  en: 'acme has been connected with the cloud connector for two weeks; all is well.',
  nl: 'acme is al twee weken verbonden via de cloudconnector; alles werkt.',
  tell: (world, now) => connectServer(world, 'acme', now),
};

/** Plays the journey of a person through the consoles, two weeks ago. */
export function connectServer(world: World, alias: string, now: Date): void {
  const server = world.jamf[alias];
  const person = demoPeople.find(one => one.key === 'approver');
  if (!server || !person) throw new Error(`A story needs the server ${alias} and an administrator`);
  const by: Doer = { person, now: new Date(now.getTime() - 14 * day) };
  const settings = { sovereignCloud: 'global', landingPage: 'default' as const, landingPageUrl: '' };
  const steps = [
    connect(world, by, alias, settings),
    accept(world, by, alias, 'connector'),
    accept(world, by, alias, 'registration'),
    saveApplicationId(world, by, connectorApp.appId),
    confirm(world, by, alias),
  ];
  if (steps.some(step => !step.ok)) throw new Error(`The story cannot connect ${alias}: ${JSON.stringify(steps)}`);
  server.fleet = { ...server.fleet, activated: server.fleet.total - 3, unresponsive: 2, deactivated: 1 };
  delete server.console.message;
}
