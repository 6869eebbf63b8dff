import { Hono } from 'hono';
import type { Simulated } from '../server.js';
import { channelIssuer } from './keys.js';

const login = 'https://login.microsoftonline.com';
const channel = 'https://login.botframework.com';

/** Documents that tell where to sign in and which keys to trust. They name the public hosts, as the real ones do. */
export function metadataRoutes(simulated: Simulated): Hono {
  const { keys } = simulated;
  const routes = new Hono();

  // MSAL asks this about an authority before it signs in.
  routes.get('/common/discovery/instance', c =>
    c.json({
      tenant_discovery_endpoint: `${login}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
        },
      ],
    }),
  );

  routes.get('/:tenant/v2.0/.well-known/openid-configuration', c => {
    const base = `${login}/${c.req.param('tenant')}`;
    return c.json({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
    });
  });
  routes.get('/:tenant/discovery/v2.0/keys', c => c.json({ keys: [keys.entraPublic] }));
  return routes;
}

/** What a bot reads to check the tokens that Teams sends it. */
export function channelRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  routes.get('/v1/.well-known/openidconfiguration', c =>
    c.json({
      issuer: channelIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${channel}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
  );
  routes.get('/v1/.well-known/keys', c => c.json({ keys: [simulated.keys.channelPublic] }));
  return routes;
}
