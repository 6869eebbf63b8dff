import type { ZodType } from 'zod/v4';
import type { Call } from '../http/call.js';
import { Refused } from '../problem.js';
import { createSemaphore } from '../semaphore.js';
import type { Instance } from '../settings.js';
import { type JamfPrivilege, jamfPrivileges } from './permissions.js';
import { createSignIn, type Session, type SignInTools } from './sign-in.js';

export type Ask = { readonly doing: string; readonly needs: JamfPrivilege; readonly path: string };

/** A signed-in conversation with one Jamf Pro server. */
export type JamfSession = {
  get<T>(ask: Ask, schema: ZodType<T>): Promise<T>;
  /** The API roles of our client, as its token says; undefined for an account. */
  roleIds(): Promise<readonly string[] | undefined>;
};

/** Jamf asks for at most five: https://developer.jamf.com/developer-guide/docs/jamf-pro-api-scalability-best-practices */
const connections = 5;
const earlyMs = 30_000;

export function createSession(instance: Instance, tools: SignInTools): JamfSession {
  const { http, clock } = tools;
  const signIn = createSignIn(instance, tools);
  const semaphore = createSemaphore(connections);
  let session: Session | undefined;
  let underWay: Promise<Session> | undefined;

  /** The session in hand while it is fresh, else a new one; many callers share one sign-in. */
  async function current(rejected?: string): Promise<Session> {
    if (session && session.token !== rejected && isFresh(session, clock.now().getTime())) return session;
    underWay ??= semaphore.run(signIn).finally(() => {
      underWay = undefined;
    });
    session = await underWay;
    return session;
  }

  async function get<T>(ask: Ask, schema: ZodType<T>): Promise<T> {
    const first = await current();
    try {
      return await sent(ask, first, schema);
    } catch (error) {
      // Ended early: another node of the cluster, a restart, or a life shorter than it said.
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      return sent(ask, await current(first.token), schema);
    }
  }

  function sent<T>(ask: Ask, { token }: Session, schema: ZodType<T>): Promise<T> {
    const call: Call = {
      doing: ask.doing,
      permission: jamfPrivileges[ask.needs],
      url: `${instance.url}${ask.path}`,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    };
    return semaphore.run(() => http.json(call, schema));
  }

  return { get, roleIds: async () => (await current()).roleIds };
}

/**
 * Renewed 30 seconds early, or after half of a life that is shorter than a minute (operators may set any number of
 * seconds). A life that seems to be over already, because the clocks differ, is good for the call it was asked for.
 */
function isFresh({ obtainedAt, expiresAt }: Session, now: number): boolean {
  const life = expiresAt - obtainedAt;
  return now >= obtainedAt && now < expiresAt - Math.min(earlyMs, life / 2);
}
