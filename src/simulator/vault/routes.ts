import { type Context, Hono } from 'hono';
import type { Simulated } from '../server.js';

const audience = 'https://vault.azure.net';

/**
 * Azure Key Vault, as far as secrets are read from it; mounted at `/vault`, with the vault's name first in the path.
 * https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret
 */
export function vaultRoutes(simulated: Simulated): Hono {
  const routes = new Hono();

  // A secret without a version is asked for with a slash at the end.
  routes.get('/:vault/secrets/*', c => {
    const [secret = '', version = ''] = c.req.path.split('/secrets/')[1]?.split('/') ?? [];
    return answer(c, simulated, { vault: c.req.param('vault'), secret, version });
  });
  return routes;
}

type Asked = { vault: string; secret: string; version: string };

async function answer(c: Context, simulated: Simulated, asked: Asked): Promise<Response> {
  const no = (status: 400 | 401 | 403 | 404, code: string, message: string) =>
    c.json({ error: { code, message } }, status);
  const world = simulated.world.get();
  const vault = world.vaults[asked.vault];
  if (!vault) return no(404, 'NotFound', 'There is no such vault.');

  // Before anything else the vault says where to sign in, and for what.
  const login = `https://login.microsoftonline.com/${world.tenant.id}`;
  const challenge = `Bearer authorization="${login}", resource="${audience}"`;
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const claims = token && (await simulated.keys.verifyEntraToken(token, simulated.clock.now()));
  if (!claims || claims.aud !== audience) {
    c.header('WWW-Authenticate', challenge);
    if (!token) return no(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.');
    return no(401, 'Unauthorized', 'AKV10022: Invalid audience, or the token is not valid any more.');
  }
  if (!/^7\.\d/.test(c.req.query('api-version') ?? '')) return no(400, 'BadParameter', 'api-version must be specified');
  if (!vault.readers.includes(String(claims['appid']))) {
    return no(403, 'Forbidden', 'Caller is not authorized to perform action on resource.');
  }
  const secret = vault.secrets[asked.secret];
  if (!secret || (asked.version && asked.version !== secret.version)) {
    return no(404, 'SecretNotFound', `A secret with (name/id) ${asked.secret} was not found in this key vault.`);
  }
  const updated = Math.floor(Date.parse(secret.updated) / 1000);
  return c.json({
    value: secret.value,
    id: `https://${asked.vault}.vault.azure.net/secrets/${asked.secret}/${secret.version}`,
    attributes: { enabled: true, created: updated, updated, recoveryLevel: 'Recoverable', recoverableDays: 90 },
    tags: {},
  });
}
