import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.js';
import { consoleLinks } from './consoles/links.js';
import { startNetwork } from './network/network.js';
import { everyone } from './people.js';
import { routesTo } from './public-address.js';
import { createRecord } from './record.js';
import { roomRoutes } from './room/routes.js';
import type { Simulated } from './server.js';
import { createCodes } from './signin/codes.js';
import { createKeys } from './signin/keys.js';
import { appNamed, ssoToken } from './signin/sso-token.js';
import type { Simulator, SimulatorOptions } from './simulator.js';
import { createWorld, stories } from './stories/index.js';
import { teamsRoutes } from './teams/connector.js';
import { createHanging } from './traffic.js';
import { createWorldStore } from './world.js';

export { demoIdentities } from './identities.js';
export { demoPeople } from './people.js';
export type { Simulator, SimulatorOptions } from './simulator.js';

export const storyNames: readonly string[] = stories.map(story => story.name);

/** Graph, Jamf Pro, the Microsoft sign-in, Teams, the consoles and the demo room, on one port of 127.0.0.1. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  let url = '';
  const { clock } = options;
  const simulated: Simulated = {
    world: createWorldStore({ clock, worldFile: options.worldFile, story: options.story, createWorld }),
    keys: await createKeys(),
    codes: createCodes(),
    clock,
    machine: options.machine ?? clock,
    options,
    record: createRecord(options.recordFile, clock),
    origin: () => url,
  };
  const hanging = createHanging();

  async function reset(story: string): Promise<void> {
    simulated.world.reset(story);
    for (const part of [teams, room]) part.reset?.();
    await options.onReset?.();
  }

  const teams = teamsRoutes(simulated);
  const room = roomRoutes(simulated, {
    stories,
    consoles: consoleLinks(simulated.world.get()),
    reset,
  });
  const app = createApp({ simulated, hanging, teams, room, reset });
  const server = createServer(getRequestListener(app.fetch));
  url = await listen(server, options.port);
  const network = await startNetwork(() => simulated.world.get().network);

  return {
    url,
    routes: routesTo(url, simulated.world.get()),
    network,
    serviceUrl: `${url}/teams/`,
    reset,
    async tokenFor(key, uri) {
      const person = everyone.find(one => one.key === key);
      const asked = appNamed(simulated, uri);
      if (!person || !asked) throw new Error(`nobody called ${key} can sign in to ${uri}`);
      return ssoToken(simulated, asked, person);
    },
    async settled() {
      await Promise.all([teams.settled?.(), room.settled?.()]);
    },
    async stop() {
      hanging.endAll();
      await Promise.all([teams.stop?.(), room.stop?.(), network.stop()]);
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
