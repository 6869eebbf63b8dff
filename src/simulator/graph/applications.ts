import { Hono } from 'hono';
import {
  addSecret,
  deleteApplication,
  registerApplication,
  removeSecret,
  setPermissions,
  setRedirectUris,
} from '../acts/applications.js';
import { settleHeartbeat } from '../acts/partner.js';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import type { World } from '../world.js';
import { needs } from './access.js';
import { badRequest, type GraphContext, type GraphEnv, notFound, one } from './answer.js';
import { bodyOf, isGuid, redirectUrisIn, requiredAccessIn, secretIn, strangeIn } from './asked.js';
import { visibleApp } from './visible.js';
import { administrator, callerBy, remember } from './write.js';

const write = needs('Application.ReadWrite.All');
const metadata = 'https://graph.microsoft.com/v1.0/$metadata#';

/** App registrations as they are written: made, altered, given and rid of secrets. */
export function applicationWrites(simulated: Simulated): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();
  const lost = (c: GraphContext) => !applicationIn(simulated.world.get(), c);

  /** Plays the act on the application that the path names, and keeps what was written. */
  function alter<T>(c: GraphContext, path: string, body: unknown, act: (world: World, app: Application) => T) {
    return simulated.world.change(world => {
      const app = applicationIn(world, c);
      if (!app) throw new Error('An application that was there a moment ago is gone');
      const result = act(world, app);
      if (result !== false) remember(c, world, `/applications/${app.id}${path}`, body);
      return result;
    });
  }

  routes.post('/applications', write, administrator, async c => {
    const body = await bodyOf(c);
    if (!body) return badRequest(c, 'Unable to read JSON request payload.');
    const strange = strangeIn(body, ['displayName', 'signInAudience', 'web', 'requiredResourceAccess']);
    if (strange) return badRequest(c, `The simulator does not take the property '${strange}'.`);
    const displayName = body.get('displayName');
    const redirectUris = redirectUrisIn(body.get('web'));
    const requiredResourceAccess = requiredAccessIn(body.get('requiredResourceAccess') ?? []);
    if (typeof displayName !== 'string' || displayName === '' || !redirectUris || !requiredResourceAccess) {
      return badRequest(c, 'Invalid value specified for a property of resource Application.');
    }
    const signInAudience = String(body.get('signInAudience') ?? 'AzureADandPersonalMicrosoftAccount');
    const made = simulated.world.change(world => {
      const asked = { displayName, signInAudience, web: { redirectUris }, requiredResourceAccess };
      const application = registerApplication(world, asked, callerBy(c, world));
      remember(c, world, '/applications', Object.fromEntries(body));
      return application;
    });
    return c.json({ '@odata.context': `${metadata}applications/$entity`, ...visibleApp(made) }, 201);
  });

  routes.patch('/applications/:id', write, administrator, async c => {
    if (lost(c)) return notFound(c, c.req.param('id'));
    const body = await bodyOf(c);
    const strange = body && strangeIn(body, ['web', 'requiredResourceAccess']);
    if (!body || strange) return badRequest(c, `The simulator does not take the property '${strange ?? ''}'.`);
    const access = body.has('requiredResourceAccess') ? requiredAccessIn(body.get('requiredResourceAccess')) : [];
    const uris = body.has('web') ? redirectUrisIn(body.get('web')) : [];
    if (!access || !uris) return badRequest(c, 'Invalid value specified for a property of resource Application.');
    alter(c, '', Object.fromEntries(body), (world, app) => {
      if (body.has('requiredResourceAccess')) setPermissions(world, app, access, callerBy(c, world));
      if (body.has('web')) setRedirectUris(world, app, uris, callerBy(c, world));
    });
    return c.body(null, 204);
  });

  routes.delete('/applications/:id', write, administrator, c => {
    if (lost(c)) return notFound(c, c.req.param('id'));
    alter(c, '', null, (world, app) => {
      settleHeartbeat(world, c.get('now'));
      deleteApplication(world, app, callerBy(c, world));
    });
    return c.body(null, 204);
  });

  routes.post('/applications/:id/addPassword', write, administrator, async c => {
    if (lost(c)) return notFound(c, c.req.param('id'));
    const body = await bodyOf(c);
    const asked = secretIn(body?.get('passwordCredential'));
    if (!asked) return badRequest(c, "Invalid value specified for property 'passwordCredential'.");
    const kept = { passwordCredential: asked };
    const made = alter(c, '/addPassword', kept, (world, app) => addSecret(world, app, asked, callerBy(c, world)));
    const secret = { customKeyIdentifier: null, ...made.credential, secretText: made.secretText };
    return one(c, 'microsoft.graph.passwordCredential', secret, 'type');
  });

  routes.post('/applications/:id/removePassword', write, administrator, async c => {
    if (lost(c)) return notFound(c, c.req.param('id'));
    const keyId = (await bodyOf(c))?.get('keyId');
    const unknown = `No password credential found with keyId '${keyId}'.`;
    if (!isGuid(keyId)) return badRequest(c, unknown);
    const there = alter(c, '/removePassword', { keyId }, (world, app) => {
      settleHeartbeat(world, c.get('now'));
      return removeSecret(world, app, keyId, callerBy(c, world));
    });
    return there ? c.body(null, 204) : badRequest(c, unknown);
  });
  return routes;
}

const applicationIn = (world: World, c: GraphContext): Application | undefined =>
  world.applications.find(app => app.id === c.req.param('id'));
