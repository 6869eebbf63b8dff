import type { Hono } from 'hono';
import {
  consentToPeopleScopes,
  expire,
  federate,
  registerCertificate,
  replaceSecret,
  revoke,
  withdrawConsent,
} from '../acts/credentials.js';
import { servicePrincipalOf } from '../acts/directory.js';
import { botAppId, readerAppId, writerAppId } from '../people.js';
import type { Simulated } from '../server.js';
import { workloadToken } from '../signin/federation.js';
import type { World } from '../world.js';
import { bodyOf } from './body.js';

/**
 *     POST credentials {app: "bot" | "reader" | "writer", act, ...}
 *          expire                            all that it has ended yesterday
 *          revoke                            deletes its secrets, certificates and trusts
 *          secret      {value, days?}        this secret instead of those it had
 *          certificate {certificate, until?} adds a certificate (PEM); `until`: ends then instead of when it says
 *          trust       {issuer, subject, audience?}   accepts tokens of this issuer for this subject as its proof
 *          redirect    {uri}                 an address to which a sign-in may return
 *          claims      {names}               the optional claims that its id_tokens carry
 *          consent, no-consent               the organisation grants its delegated permissions, or takes them away
 *          disable, enable, delete
 *     POST federated-token {issuer, subject, audience?, lifeSeconds?}   {token}, as a platform writes it for a workload
 */
export function addCredentialControls(routes: Hono, simulated: Simulated): void {
  routes.post('/credentials', async c => {
    const body = await bodyOf(c);
    const appId = appIds[String(body['app'])];
    const act = acts[String(body['act'])];
    if (!appId || !act) return c.json({ error: 'app and act must be some of those in controls/credentials.ts' }, 400);
    const asked = new Map(Object.entries(body));
    try {
      simulated.world.change(world => act(world, { appId, now: simulated.clock.now(), asked }));
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : 'unreadable' }, 400);
    }
    return c.json({ app: body['app'], act: body['act'] });
  });

  routes.post('/federated-token', async c => {
    const { issuer, subject, audience, lifeSeconds } = await bodyOf(c);
    const wanted = { issuer: String(issuer), subject: String(subject) };
    const more = {
      ...(typeof audience === 'string' ? { audience } : {}),
      ...(typeof lifeSeconds === 'number' ? { lifeSeconds } : {}),
    };
    return c.json({ token: await workloadToken(simulated, { ...wanted, ...more }) });
  });
}

const appIds: { readonly [app: string]: string } = { bot: botAppId, reader: readerAppId, writer: writerAppId };

type Asked = { appId: string; now: Date; asked: ReadonlyMap<string, unknown> };
type Act = (world: World, asked: Asked) => void;

const appOf = (world: World, { appId }: Asked) => {
  const app = world.applications.find(one => one.appId === appId);
  if (!app) throw new Error('This app was deleted.');
  return app;
};
const text = ({ asked }: Asked, name: string): string => {
  const value = asked.get(name);
  if (typeof value !== 'string' || value === '') throw new Error(`${name} must be text`);
  return value;
};
const principalOf = (world: World, { appId }: Asked) => {
  const principal = servicePrincipalOf(world, appId);
  if (!principal) throw new Error('This app was deleted.');
  return principal;
};

const acts: { readonly [act: string]: Act } = {
  expire: (world, ask) => expire(appOf(world, ask), ask.now),
  revoke: (world, ask) => revoke(appOf(world, ask)),
  secret: (world, ask) =>
    replaceSecret(
      appOf(world, ask),
      { value: text(ask, 'value'), days: Number(ask.asked.get('days') ?? 180) },
      ask.now,
    ),
  certificate: (world, ask) => {
    const until = ask.asked.has('until') ? new Date(text(ask, 'until')) : undefined;
    registerCertificate(appOf(world, ask), text(ask, 'certificate'), until);
  },
  trust: (world, ask) => {
    const audience = ask.asked.has('audience') ? text(ask, 'audience') : undefined;
    federate(appOf(world, ask), { issuer: text(ask, 'issuer'), subject: text(ask, 'subject'), audience });
  },
  redirect: (world, ask) => void appOf(world, ask).web.redirectUris.push(text(ask, 'uri')),
  claims: (world, ask) => {
    const names = ask.asked.get('names');
    const idToken = (Array.isArray(names) ? names : []).map(name => ({ name: String(name) }));
    appOf(world, ask).optionalClaims = { idToken };
  },
  consent: (world, ask) => consentToPeopleScopes(world, principalOf(world, ask), ask.now),
  'no-consent': (world, ask) => withdrawConsent(world, principalOf(world, ask)),
  disable: (world, ask) => void Object.assign(principalOf(world, ask), { accountEnabled: false }),
  enable: (world, ask) => void Object.assign(principalOf(world, ask), { accountEnabled: true }),
  delete: (world, ask) => {
    world.applications = world.applications.filter(app => app.appId !== ask.appId);
    world.servicePrincipals = world.servicePrincipals.filter(principal => principal.appId !== ask.appId);
  },
};
