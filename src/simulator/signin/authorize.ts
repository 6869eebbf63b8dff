import type { Application } from '../directory.js';
import { type DemoPerson, demoPeople, demoTenantId } from '../people.js';
import type { Simulated } from '../server.js';

/** What an app asks of the sign-in page, once it is known that it may ask. */
export type Ask = {
  app: Application;
  redirectUri: string;
  scope: string;
  state?: string;
  nonce?: string;
  challenge?: string;
  /** The person must prove again who they are. */
  again: boolean;
  contexts: readonly string[];
};
export type AskReading = { ok: true; ask: Ask } | { ok: false; code: number; text: string };

type Query = { readonly [name: string]: string };

const no = (code: number, text: string): AskReading => ({ ok: false, code, text });

/** Refusals here stay on Microsoft's page: nobody is sent to an address that the app has not registered. */
export function readAsk(simulated: Simulated, tenant: string, query: Query): AskReading {
  const world = simulated.world.get();
  if (![world.tenant.id, world.tenant.domain].includes(tenant.toLowerCase())) {
    return no(90002, `Tenant '${tenant}' not found.`);
  }
  const app = world.applications.find(one => one.appId === query['client_id']?.toLowerCase());
  if (!app) return no(700016, `Application with identifier '${query['client_id']}' was not found in the directory.`);
  const redirectUri = query['redirect_uri'] ?? '';
  if (!app.web.redirectUris.some(known => sameAddress(known, redirectUri))) {
    return no(
      50011,
      `The redirect URI '${redirectUri}' does not match the redirect URIs configured for the application.`,
    );
  }
  if (query['response_type'] !== 'code') return no(900144, "The request must contain the parameter 'response_type'.");
  if (query['code_challenge'] && query['code_challenge_method'] !== 'S256') {
    return no(501491, 'The size or method of the code_challenge is not valid.');
  }
  const { scope = '', state, nonce, code_challenge: challenge } = query;
  const again = query['prompt'] === 'login';
  return { ok: true, ask: { app, redirectUri, scope, state, nonce, challenge, again, contexts: contextsIn(query) } };
}

/** On this machine the port does not count: https://learn.microsoft.com/entra/identity-platform/reply-url */
function sameAddress(known: string, asked: string): boolean {
  if (known === asked) return true;
  if (!URL.canParse(asked) || !URL.canParse(known)) return false;
  const [a, b] = [new URL(known), new URL(asked)];
  const onThisMachine = ['127.0.0.1', 'localhost'].includes(a.hostname) && a.hostname === b.hostname;
  return onThisMachine && a.protocol === b.protocol && a.pathname === b.pathname && b.search === '' && b.hash === '';
}

/**
 * Authentication contexts in the claims request, as one value or several.
 * https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context
 */
function contextsIn(query: Query): readonly string[] {
  try {
    const { id_token } = JSON.parse(query['claims'] ?? '{}') as { id_token?: { acrs?: Acrs } };
    const { value, values } = id_token?.acrs ?? {};
    return [...(value === undefined ? [] : [value]), ...(values ?? [])].map(String);
  } catch {
    return [];
  }
}
type Acrs = { value?: string; values?: string[] };

/** Where the browser goes after the page. `person` undefined: they cancelled. */
export function outcomeOf(simulated: Simulated, ask: Ask, person: DemoPerson | undefined): string {
  const back = (parameters: { readonly [name: string]: string }): string => {
    const url = new URL(ask.redirectUri);
    const all = { ...parameters, ...(ask.state === undefined ? {} : { state: ask.state }) };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  };
  if (!person) return back({ error: 'access_denied', error_subcode: 'cancel' });
  const { contexts: published, contextOutcome } = simulated.world.get().signIn;
  if (ask.contexts.length > 0 && (contextOutcome === 'access_denied' || contextOutcome === 'interaction_required')) {
    const text = 'AADSTS53003: Access has been blocked by Conditional Access policies.';
    return back({ error: contextOutcome, error_description: text });
  }
  const now = simulated.clock.now();
  const code = simulated.codes.give(
    {
      appId: ask.app.appId,
      objectId: person.objectId,
      redirectUri: ask.redirectUri,
      scope: ask.scope,
      challenge: ask.challenge,
      nonce: ask.nonce,
      authTime: Math.floor(now.getTime() / 1000) - (ask.again ? 0 : sessionSeconds),
      contexts: contextOutcome === 'satisfied' ? ask.contexts.filter(one => published.includes(one)) : [],
    },
    now,
  );
  return back({ code, session_state: 'simulated' });
}

/** How long ago everybody signed in to the browser they sit at. */
const sessionSeconds = 3 * 3600;

/** Who can sign in to an app of one organisation: those of its own directory. */
export const peopleToChoose = demoPeople.filter(person => person.tenantId === demoTenantId);
