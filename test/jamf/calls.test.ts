import { createJamf } from '../../src/jamf/create-jamf.js';
import type { JamfServer } from '../../src/jamf/jamf.js';
import type { Problem } from '../../src/problem.js';
import { type FakeAnswer, type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';

const token = { access_token: 't', scope: 'api-role:1', token_type: 'Bearer', expires_in: 300 };
const clock = { now: () => new Date('2026-03-01T10:00:00Z') };

let server: FakeServer;
afterEach(() => server.close());

/** A server that says the same to everything but the sign-in, or to that too. */
async function jamfThat(
  says: FakeAnswer,
  more: { atSignInToo?: boolean; attemptMs?: number } = {},
): Promise<JamfServer> {
  await server?.close();
  server = await fakeServer(({ url }) => (url.includes('oauth') && !more.atSignInToo ? { body: token } : says));
  const http = quickHttp({ 'https://acme.jamfcloud.com': server.url }, { clock, attemptMs: more.attemptMs });
  return createJamf({ http, clock, instances: [demoInstance('acme')] }).of('acme');
}
const failure = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    value => value as never,
    error => error,
  );

const calls: [string, (jamf: JamfServer) => Promise<unknown>][] = [
  ['version', jamf => jamf.version()],
  ['privileges', jamf => jamf.privileges()],
  ['notifications', jamf => jamf.notifications()],
  ['computerTotal', jamf => jamf.computerTotal()],
  ['computerPage', jamf => jamf.computerPage(0, 10)],
  ['computersCalled', jamf => jamf.computersCalled('acme-mac-007', 10)],
  ['complianceOf', jamf => jamf.complianceOf('7')],
];

describe.each(calls)('%s', (_, call) => {
  it.each([400, 401, 403, 404, 409])('refused with %i is a refusal, never an empty answer', async status => {
    const jamf = await jamfThat({ status, body: { httpStatus: status, errors: [] } });
    expect(await failure(call(jamf))).toMatchObject({ code: 'call-refused', status });
  });

  it.each<FakeAnswer>([{ status: 429 }, { status: 500 }, { status: 503 }, { hangUp: true }, { body: '[', cut: true }])(
    'not answered (%j) is unreachable, at the sign-in too',
    async says => {
      expect(await failure(call(await jamfThat(says)))).toMatchObject({ code: 'call-unreachable' });
      const atSignInToo = await jamfThat(says, { atSignInToo: true });
      expect(await failure(call(atSignInToo))).toMatchObject({ code: 'call-unreachable' });
    },
  );

  it('left without an answer is unreachable', async () => {
    const jamf = await jamfThat({ silent: true }, { atSignInToo: true, attemptMs: 20 });
    expect(await failure(call(jamf))).toMatchObject({ code: 'call-unreachable', facts: { code: 'time-out' } });
  });

  it.each(['{"version": "11', '<html>Welcome</html>', '{}', 'null', '"x"'])(
    'answered with %s is unreadable',
    async body => {
      expect(await failure(call(await jamfThat({ body })))).toMatchObject({ code: 'call-unreadable' });
      const atSignInToo = await jamfThat({ body }, { atSignInToo: true });
      expect(await failure(call(atSignInToo))).toMatchObject({ code: 'call-unreadable' });
    },
  );
});
