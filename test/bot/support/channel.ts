import { exportJWK, generateKeyPair, type JWK, type KeyLike, SignJWT } from 'jose';
import { type FakeAnswer, type FakeRequest, type FakeServer, fakeServer } from '../../support/fake-server.js';

export const appId = '5c0d5a1e-0000-4000-8000-00000000b001';
export const tenantId = '5c0d5a1e-0000-4000-8000-0000000000d0';
export const botId = `28:${appId}`;

export type Sent = { readonly method: string; readonly path: string; readonly activity: Record<string, any> };

/** Teams as the bot sees it: metadata and keys, sign-in, and the connector. Everything it is sent is kept. */
export type FakeChannel = {
  readonly url: string;
  readonly serviceUrl: string;
  readonly routes: { readonly [origin: string]: string };
  readonly sent: Sent[];
  readonly key: KeyLike;
  /** Answers of the connector, first match first; undefined: as Teams would. */
  onConnector(answer: (sent: Sent) => { status: number; headers?: Record<string, string> } | undefined): void;
  /** What it says instead of its metadata. */
  metadata: { available: boolean; reads: number; instead?: FakeAnswer };
  /** By whose time it signs. */
  now: () => Date;
  members: FakeMember[];
  token(claims?: Record<string, unknown>, options?: TokenOptions): Promise<string>;
  stop(): Promise<void>;
};
export type FakeMember = {
  id: string;
  name: string;
  aadObjectId: string;
  userRole?: string;
  userPrincipalName?: string;
  tenantId?: string;
};
export type TokenOptions = {
  kid?: string;
  alg?: string;
  key?: KeyLike | Uint8Array;
  exp?: number | null;
  nbf?: number;
};

export const people = {
  anna: { id: '29:anna', name: 'Anna', aadObjectId: '5c0d5a1e-0000-4000-8000-00000000e001' },
  bram: { id: '29:bram', name: 'Bram', aadObjectId: '5c0d5a1e-0000-4000-8000-00000000e002' },
};

export const ourPeople = (): FakeMember[] =>
  [people.anna, people.bram].map(person => ({ ...person, userRole: 'user', tenantId }));

export async function fakeChannel(): Promise<FakeChannel> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const unendorsed = { ...jwk, kid: 'unendorsed', use: 'sig', endorsements: ['webchat'] };
  const keys: readonly JWK[] = [{ ...jwk, kid: 'key-1', use: 'sig', endorsements: ['msteams'] } as JWK, unendorsed];
  const sent: Sent[] = [];
  const metadata: FakeChannel['metadata'] = { available: true, reads: 0 };
  let special: Parameters<FakeChannel['onConnector']>[0] = () => undefined;
  const members: FakeChannel['members'] = ourPeople();
  let messages = 0;

  function answer(request: FakeRequest) {
    const { pathname } = new URL(request.url, 'http://fake');
    if (pathname.startsWith('/botframework/')) return openId(pathname);
    if (pathname.startsWith('/login/')) return signIn(pathname);
    return connector(request, pathname.replace('/teams', ''));
  }

  function openId(pathname: string) {
    metadata.reads++;
    if (!metadata.available) return { status: 503 };
    if (metadata.instead) return metadata.instead;
    if (pathname.endsWith('/keys')) return { body: { keys } };
    return { body: { issuer: 'https://api.botframework.com', jwks_uri: `${server.url}/botframework/keys` } };
  }

  function signIn(pathname: string) {
    if (pathname.endsWith('/token'))
      return { body: { token_type: 'Bearer', expires_in: 3600, access_token: 'bot-token' } };
    const base = `https://login.microsoftonline.com/${tenantId}`;
    return {
      body: {
        issuer: `${base}/v2.0`,
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      },
    };
  }

  function connector(request: FakeRequest, path: string) {
    const item = {
      method: request.method,
      path: decodeURIComponent(path),
      activity: request.body ? JSON.parse(request.body) : {},
    };
    const answered = special(item);
    if (answered) return answered;
    if (request.method === 'GET' && path.endsWith('/pagedmembers')) return page(request.url);
    if (request.method === 'GET') {
      const member = members.find(each => path.endsWith(encodeURIComponent(each.id)) || path.endsWith(each.id));
      return member ? { body: member } : { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
    }
    sent.push(item);
    messages++;
    if (path === '/v3/conversations')
      return { status: 201, body: { id: `personal-${item.activity['members'][0].id}` } };
    return { status: request.method === 'PUT' ? 200 : 201, body: { id: `message-${messages}` } };
  }

  /** Two to a page, so that whoever reads only the first page misses somebody. */
  function page(url: string) {
    const from = Number(new URL(url, 'http://fake').searchParams.get('continuationToken') ?? 0);
    const continuationToken = from + 2 < members.length ? String(from + 2) : undefined;
    return { body: { members: members.slice(from, from + 2), continuationToken } };
  }

  const server: FakeServer = await fakeServer(answer);
  const serviceUrl = `${server.url}/teams/`;
  const channel: FakeChannel = {
    url: server.url,
    serviceUrl,
    routes: {
      'https://login.botframework.com': `${server.url}/botframework`,
      'https://login.microsoftonline.com': `${server.url}/login`,
      'https://smba.trafficmanager.net': `${server.url}/teams`,
    },
    sent,
    key: privateKey,
    metadata,
    members,
    now: () => new Date(),
    onConnector(next) {
      special = next;
    },
    token(claims = {}, options = {}) {
      const now = Math.floor(channel.now().getTime() / 1000);
      const { exp = now + 3600 } = options;
      const payload = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, ...claims };
      const jwt = new SignJWT(payload).setProtectedHeader({ alg: options.alg ?? 'RS256', kid: options.kid ?? 'key-1' });
      if (exp !== null) jwt.setExpirationTime(exp);
      if (options.nbf !== undefined) jwt.setNotBefore(options.nbf);
      return jwt.sign(options.key ?? privateKey);
    },
    stop: () => server.close(),
  };
  return channel;
}
