import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { consoleRoutes } from './consoles/routes.js';
import { controlRoutes } from './control.js';
import { graphRoutes } from './graph/routes.js';
import { guard } from './guard.js';
import { jamfRoutes } from './jamf/routes.js';
import type { Part, Simulated } from './server.js';
import { imdsRoutes } from './signin/imds.js';
import { channelRoutes } from './signin/metadata.js';
import { loginRoutes } from './signin/routes.js';
import { type Hanging, traffic } from './traffic.js';
import { vaultRoutes } from './vault/routes.js';

export type AppParts = {
  readonly simulated: Simulated;
  readonly hanging: Hanging;
  readonly teams: Part;
  readonly room: Part;
  reset(story: string): Promise<void>;
};

/** Every service of the simulator under one origin. */
export function createApp({ simulated, hanging, teams, room, reset }: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', guard);
  app.use('*', traffic(simulated, hanging));
  app.get('/', c => c.redirect('/room/'));
  app.route('/graph', graphRoutes(simulated));
  app.route('/jamf', jamfRoutes(simulated));
  app.route('/login', loginRoutes(simulated));
  app.route('/imds', imdsRoutes(simulated));
  app.route('/vault', vaultRoutes(simulated));
  app.route('/botframework', channelRoutes(simulated));
  app.route('/consoles', consoleRoutes(simulated));
  app.route('/control', controlRoutes(simulated, reset));
  app.route('/teams', teams.routes);
  app.route('/room', room.routes);
  return app;
}
