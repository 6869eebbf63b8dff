import { saveApplicationId } from '../acts/intune.js';
import { accept, confirm, connect } from '../acts/jamf.js';
import { connectorApp } from '../apps.js';
import type { World } from '../world.js';
import { administrator, must } from './somebody.js';
import type { Story } from './story.js';

export const connected: Story = {
  name: 'connected',
  en: 'acme has been connected with the cloud connector for two weeks; all is well.',
  nl: 'acme is al twee weken verbonden via de cloudconnector; alles werkt.',
  tell: (world, now) => connectServer(world, 'acme', now),
};

/** Plays the journey of a person through the consoles, two weeks ago. */
export function connectServer(world: World, alias: string, now: Date): void {
  const server = world.jamf[alias];
  if (!server) throw new Error(`A story needs the server ${alias}`);
  const by = administrator(now, 14 * 24);
  const settings = { sovereignCloud: 'global', landingPage: 'default' as const, landingPageUrl: '' };
  must(
    connect(world, by, alias, settings),
    accept(world, by, alias, 'connector'),
    accept(world, by, alias, 'registration'),
    saveApplicationId(world, by, connectorApp.appId),
    confirm(world, by, alias),
  );
  server.fleet = { ...server.fleet, activated: server.fleet.total - 3, unresponsive: 2, deactivated: 1 };
  delete server.console.message;
}
