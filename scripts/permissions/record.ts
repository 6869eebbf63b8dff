import { systemClock } from '../../src/clock.js';
import type { Identity } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { Call } from '../../src/http/call.js';
import type { Http } from '../../src/http/http.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import { Refused } from '../../src/problem.js';
import type { Instance } from '../../src/settings.js';
import { jamfCalls, lentCalls, readingCalls, writingCalls } from './calls.js';

export type RecordedCall = {
  readonly api: 'graph' | 'jamf';
  /** As whom: the bot's reader or writer, a person who runs a step, or the sign-in to Jamf Pro. */
  readonly identity: Identity | 'person' | 'jamf';
  readonly doing: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string;
};

/** Lets the real clients make every call they know, over a network that notes it and says "not found". */
export async function recordCalls(): Promise<readonly RecordedCall[]> {
  const calls: RecordedCall[] = [];
  for (const [identity, asked] of [
    ['reader', readingCalls],
    ['person', { ...writingCalls, ...lentCalls }],
    ['writer', writingCalls],
  ] as const) {
    const http = notingHttp(call => void calls.push(noted(call, 'graph', identity)));
    const tokens = { token: async () => 'token' };
    // A person's token goes through the same client; whose it is shows in the token alone.
    const graph = createGraph({ http, tokens, identity: identity === 'reader' ? 'reader' : 'writer', cloud: 'global' });
    for (const ask of Object.values(asked)) await ask(graph).catch(expected);
  }
  for (const signIn of signIns) {
    const http = notingHttp(call => void calls.push(noted(call, 'jamf', 'jamf')));
    const jamf = createJamf({ http, instances: [{ ...instance, signIn }], clock: systemClock });
    for (const ask of Object.values(jamfCalls)) await ask(jamf.of(instance.alias)).catch(expected);
  }
  return distinct(calls);
}

const signIns: readonly Instance['signIn'][] = [
  { is: 'api-client', clientId: 'client', clientSecret: 'secret' },
  { is: 'account', username: 'account', password: 'password' },
];
const host = 'jamf.example';
const instance = { alias: 'jamf', url: `https://${host}`, host, hosting: 'unknown', private: false } as const;

function notingHttp(note: (call: Call) => void): Http {
  const refuse = async (call: Call): Promise<never> => {
    note(call);
    throw new Refused(call.doing, 404, call.permission);
  };
  return {
    async json(call, schema) {
      note(call);
      const answer = signedIn(call);
      if (!answer) throw new Refused(call.doing, 404, call.permission);
      return schema.parse(answer);
    },
    jsonOrAbsent: refuse,
    done: refuse,
    exchange: refuse,
    fetch: () => Promise.reject(new Error('nothing is fetched here')),
    close: async () => {},
  };
}

/** Only the older of the two addresses for API clients works here, so that both are asked. */
function signedIn({ url }: Call): object | undefined {
  const { pathname } = new URL(url);
  if (pathname === '/api/oauth/token') return { access_token: 'token', scope: 'api-role:_id_', expires_in: 300 };
  if (pathname === '/api/v1/auth/token') return { token: 'token', expires: '2100-01-01T00:00:00Z' };
  return undefined;
}

function noted(call: Call, api: RecordedCall['api'], identity: RecordedCall['identity']): RecordedCall {
  const { pathname } = new URL(call.url);
  const { doing, permission, method = 'GET' } = call;
  return { api, identity, doing, permission, method, path: decodeURIComponent(pathname).replace('_id_', '{id}') };
}

function expected(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}

const distinct = (calls: readonly RecordedCall[]): readonly RecordedCall[] => [
  ...new Map(
    calls.map(call => [`${call.api} ${call.identity} ${call.method} ${call.path} ${call.doing}`, call]),
  ).values(),
];
