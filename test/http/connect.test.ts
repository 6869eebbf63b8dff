import { request } from 'undici';
import { createAgent } from '../../src/http/connect.js';
import { type FakeServer, fakeServer } from '../support/fake-server.js';

let server: FakeServer;
beforeEach(async () => {
  server = await fakeServer(() => ({ headers: { connection: 'close' } }));
});
afterEach(() => server.close());

const failure = (work: Promise<unknown>): Promise<unknown> => work.then(String, error => error);
const refused = { code: 'host-not-allowed', facts: { why: 'address-not-allowed' } };

/** Names of service.example lead to these addresses, one after the other; 127.0.0.1 stands for a public one. */
function agentFor(
  addresses: readonly (readonly string[])[],
  mayConnect: (address: string) => boolean = address => address === '127.0.0.1',
) {
  let asked = 0;
  const resolve = async () => (addresses[asked++] ?? []).map(address => ({ address, family: 4 }));
  const guard = {
    target: () => ({ url: new URL(server.url), host: '' }),
    mayConnect: (_: string, at: string) => mayConnect(at),
  };
  return createAgent(guard, { resolve, connectMs: 500 });
}
const get = async (dispatcher: ReturnType<typeof agentFor>) => {
  const answer = await request(server.url.replace('127.0.0.1', 'service.example'), { dispatcher });
  await answer.body.dump();
  return answer.statusCode;
};

describe('a connection', () => {
  it('is refused when the name leads elsewhere the second time (DNS rebinding)', async () => {
    const agent = agentFor([['127.0.0.1'], ['127.0.0.2']]);
    expect(await get(agent)).toBe(200);
    expect(await failure(get(agent))).toMatchObject(refused);
    expect(server.requests).toHaveLength(1);
  });

  it('is refused when only one of several addresses is not allowed', async () => {
    expect(await failure(get(agentFor([['127.0.0.1', '127.0.0.2']])))).toMatchObject(refused);
    expect(server.requests).toHaveLength(0);
  });

  it('is judged by where it really ended, before anything is sent', async () => {
    let judged = 0;
    const agent = agentFor([['127.0.0.1']], () => ++judged === 1);
    expect(await failure(get(agent))).toMatchObject(refused);
    expect(server.requests).toHaveLength(0);
  });

  it('fails when the name leads nowhere', async () => {
    expect(await failure(get(agentFor([])))).toMatchObject({ code: 'ENOTFOUND' });
  });
});
