import { z } from 'zod/v4';
import type { Clock } from '../clock.js';
import type { Call } from '../http/call.js';
import type { Http } from '../http/http.js';
import { Problem, type ProblemFacts, Refused } from '../problem.js';
import type { Instance } from '../settings.js';
import { jamfPrivileges } from './permissions.js';
import { createSecret, type ReadVault } from './secret.js';

/** `roleIds`: the API roles a client holds, as its token says; an account's privileges are read elsewhere. */
export type Session = {
  readonly token: string;
  readonly expiresAt: number;
  readonly obtainedAt: number;
  readonly roleIds?: readonly string[];
};

export type SignInTools = { readonly http: Http; readonly clock: Clock; readonly readVault?: ReadVault };

const accountToken = z.object({ token: z.string().min(1), expires: z.string() });
const clientToken = z.object({ access_token: z.string().min(1), scope: z.string(), expires_in: z.number() });

/*
 * Newer servers first (https://developer.jamf.com/jamf-pro/docs/client-credentials): the path without a version is the
 * older one and stands in no schema any more.
 */
const clientPaths = ['/api/v1/oauth/token', '/api/oauth/token'] as const;

export function createSignIn(instance: Instance, tools: SignInTools): () => Promise<Session> {
  const { http, clock } = tools;
  const given = instance.signIn;
  const secret = createSecret(given.is === 'account' ? given.password : given.clientSecret, instance.alias, tools);
  let path: string | undefined;

  /** A secret that Jamf refuses may have been renewed where it is kept: looked up once more, and tried if it differs. */
  async function signIn(): Promise<Session> {
    const known = await secret.value();
    try {
      return await withSecret(known);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const renewed = await secret.renewed();
      if (renewed === known) throw failed(instance, error.facts);
      return withSecret(renewed).catch(again => {
        throw again instanceof Refused ? failed(instance, again.facts) : again;
      });
    }
  }

  const withSecret = (value: string): Promise<Session> =>
    given.is === 'account' ? byAccount(given.username, value) : byClient(given.clientId, value);

  async function byAccount(username: string, password: string): Promise<Session> {
    const basic = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    const found = await http.json(call('/api/v1/auth/token', { authorization: `Basic ${basic}` }), accountToken);
    const obtainedAt = clock.now().getTime();
    const expiresAt = Date.parse(found.expires);
    return { token: found.token, obtainedAt, expiresAt: Number.isNaN(expiresAt) ? obtainedAt : expiresAt };
  }

  async function byClient(clientId: string, clientSecret: string): Promise<Session> {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const found = await firstThatExists(new URLSearchParams(form).toString());
    const obtainedAt = clock.now().getTime();
    const expiresAt = obtainedAt + found.expires_in * 1000;
    return { token: found.access_token, obtainedAt, expiresAt, roleIds: rolesIn(found.scope) };
  }

  async function firstThatExists(body: string): Promise<z.infer<typeof clientToken>> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const candidate of path ? [path] : clientPaths) {
      try {
        const found = await http.json({ ...call(candidate, headers), body }, clientToken);
        path = candidate;
        return found;
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 404) throw error;
      }
    }
    path = undefined;
    throw failed(instance, { status: 404, code: 'no-token-endpoint' });
  }

  /** A token changes nothing on the server: asking again is safe. */
  function call(at: string, headers: Record<string, string>): Call {
    const needs = jamfPrivileges['sign in'];
    const url = `${instance.url}${at}`;
    const accept = { accept: 'application/json', ...headers };
    return {
      doing: 'signing in to Jamf Pro',
      permission: needs,
      method: 'POST',
      url,
      headers: accept,
      idempotent: true,
    };
  }

  return signIn;
}

const failed = (instance: Instance, facts: ProblemFacts): Problem =>
  new Problem('sign-in-failed', 'signing in to Jamf Pro', {
    identity: `jamf:${instance.alias}`,
    status: facts['status'],
    code: facts['code'],
  });

/** "api-role:1 api-role:7". */
function rolesIn(scope: string): readonly string[] {
  return scope.split(/\s+/).flatMap(part => (/^api-role:\w+$/.test(part) ? [part.slice('api-role:'.length)] : []));
}
