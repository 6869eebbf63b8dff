import { Socket } from 'node:net';
import { probe } from '../../src/network/probe.js';
import { systemDial } from '../../src/network/stages.js';
import {
  closeAll,
  companys,
  everybodys,
  httpsServer,
  impatientAt,
  lastStage,
  somewhere,
  strangers,
  target,
  tcpServer,
  tlsServer,
  toLoopback,
} from './loopback.js';

afterEach(closeAll);

const mine = everybodys.issue('service.example');
const nobodyListens = 9;

/** A connection that fails in a way that loopback never does. */
const failing = (code: string) => () => {
  const socket = new Socket();
  process.nextTick(() => socket.destroy(Object.assign(new Error(code), { code })));
  return socket;
};

describe('a target that is reached', () => {
  it('tells each stage, the address, the certificate and the status', async () => {
    const server = await httpsServer(mine, { status: 401 });
    const { run, dialled } = toLoopback(server.port);
    const found = await run();
    expect(found).toMatchObject({
      host: 'service.example',
      outcome: 'ok',
      addresses: [somewhere],
      certificate: {
        subject: 'service.example (Contoso Demo)',
        issuer: 'Public Root (Public Trust)',
        notAfter: '2049-12-31T00:00:00.000Z',
        root: 'public',
      },
      status: 401,
    });
    expect(found.stages.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual([
      'dns ok',
      'tcp ok',
      'tls ok',
      'http ok',
    ]);
    expect(dialled.map(({ address }) => address)).toEqual([somewhere]);
  });

  it('was asked once, for headers only, in nobody’s name, and a redirect is not followed', async () => {
    const server = await httpsServer(mine, { status: 302 });
    expect(await toLoopback(server.port).run()).toMatchObject({ outcome: 'ok', status: 302 });
    expect(server.asked).toEqual(['HEAD / service.example nobody']);
  });

  it('names its port where it is not the usual one', async () => {
    const server = await httpsServer(mine);
    await toLoopback(server.port).run({ port: 8443 });
    expect(server.asked).toEqual(['HEAD / service.example:8443 nobody']);
  });

  it('is left alone once TLS stands where HTTP/2 is spoken', async () => {
    const server = await httpsServer(mine, { protocols: ['h2'] });
    const found = await toLoopback(server.port).run({ speaks: 'h2' });
    expect([found.outcome, lastStage(found), server.asked]).toEqual(['ok', 'tls ok', []]);
  });

  it('shows when its root was added on this machine', async () => {
    const server = await httpsServer(companys.issue('service.example'));
    expect(await toLoopback(server.port).run()).toMatchObject({ outcome: 'ok', certificate: { root: 'added' } });
  });
});

describe('a certificate', () => {
  it.each([
    ['of an authority that nobody trusts', strangers.issue('service.example'), 'tls-untrusted', 'Box Root'],
    ['for another name', everybodys.issue('other.example'), 'tls-wrong-name', 'Public Root'],
    ['that ran out', everybodys.issue('service.example', new Date('2021-01-01')), 'tls-expired', 'Public Root'],
  ] as const)('%s ends the probe, says whose it is, and is told nothing', async (_, issued, outcome, issuer) => {
    const server = await httpsServer(issued);
    const found = await toLoopback(server.port).run();
    expect([found.outcome, found.certificate?.issuer]).toEqual([outcome, expect.stringContaining(issuer)]);
    expect(found.certificate?.root).toBe('unknown' satisfies NonNullable<typeof found.certificate>['root']);
    expect(server.asked).toEqual([]);
  });

  it('may carry any words: they come without control characters, and not too many', async () => {
    const rude = (await import('../../src/simulator/network/authority.js')).createAuthority({
      name: `line\nbreak${'x'.repeat(300)}`,
      organisation: 'Rude',
    });
    const server = await httpsServer(rude.issue('service.example'));
    const issuer = (await toLoopback(server.port).run()).certificate?.issuer ?? '';
    expect(issuer).toHaveLength(120);
    expect(issuer).toMatch(/^line breakx+$/);
  });
});

describe('a target that is not reached', () => {
  const silent = (): void => {};
  it.each<[string, (socket: Socket) => void, string]>([
    ['hangs up', socket => void socket.once('data', () => socket.destroy()), 'tls closed'],
    ['resets', socket => void socket.once('data', () => socket.resetAndDestroy()), 'tls closed'],
    ['speaks no TLS', socket => void socket.end('220 mail.example ESMTP\r\n'), 'tls tls-failed'],
    ['says nothing', silent, 'tls timed-out'],
  ])('at TLS: the other side %s', async (_, speak, last) => {
    const server = await tcpServer(speak);
    const made = toLoopback(server.port);
    expect(lastStage(await (speak === silent ? impatientAt('tls', made) : made).run())).toBe(last);
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ['says nothing', silent, 'http timed-out'],
    ['hangs up', socket => void socket.destroy(), 'http closed'],
    ['speaks something else', socket => void socket.write('+OK POP3 ready\r\n'), 'http not-http'],
    ['never comes to an end', socket => void socket.write('x'.repeat(5000)), 'http not-http'],
  ])('at HTTP: the other side %s', async (_, speak, last) => {
    const server = await tlsServer(speak);
    const made = toLoopback(server.port);
    expect(lastStage(await (speak === silent ? impatientAt('http', made) : made).run())).toBe(last);
  });

  it.each([
    ['refuses', toLoopback(nobodyListens), 'tcp refused'],
    ['cannot be routed to', toLoopback(0, { dial: failing('EHOSTUNREACH') }), 'tcp no-route'],
    ['never answers', impatientAt('tcp', toLoopback(0, { dial: () => new Socket() })), 'tcp timed-out'],
    ['has no name', toLoopback(0, { resolve: () => Promise.reject(new Error('ENOTFOUND')) }), 'dns dns-failed'],
    ['has a name without an address', toLoopback(0, { resolve: async () => [] }), 'dns dns-failed'],
    [
      'has a resolver that is silent',
      impatientAt('dns', toLoopback(0, { resolve: () => new Promise(() => {}) })),
      'dns timed-out',
    ],
  ] as const)('because it %s', async (_, { run }, last) => {
    const found = await run();
    expect([lastStage(found), found.outcome]).toEqual([last, last.split(' ')[1]]);
  });
});

describe('addresses', () => {
  const answering =
    (...addresses: readonly string[]) =>
    async () =>
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));

  it.each([
    ['169.254.169.254'],
    ['10.1.2.3'],
    ['192.168.1.1'],
    ['127.0.0.1'],
    ['::1'],
    ['fd00::1'],
    ['::ffff:10.1.2.3'],
    [somewhere, '10.1.2.3'],
  ])('inside a network are never connected to: %s %s', async (...addresses) => {
    const { run, dialled } = toLoopback(nobodyListens, { resolve: answering(...addresses) });
    expect(await run()).toMatchObject({ outcome: 'inside-address', addresses });
    expect(dialled).toEqual([]);
  });

  it('of this machine are not, by the very connection that production makes', async () => {
    const server = await tcpServer(socket => void socket.once('data', () => socket.destroy()));
    const { tools } = toLoopback(0, { resolve: answering('127.0.0.1'), dial: systemDial });
    const found = await probe(target({ port: server.port }), tools, tools.elapsed() + 1000);
    expect([found.outcome, server.connections.length]).toEqual(['inside-address', 0]);
    // The same connection, told to go there, does arrive: the count above can be another.
    const control = await toLoopback(server.port).run();
    expect([lastStage(control), server.connections.length]).toEqual(['tls closed', 1]);
  });

  it('of an own network are, where the operator says so, but metadata services never', async () => {
    const inside = toLoopback(nobodyListens, { resolve: answering('10.1.2.3') });
    expect(lastStage(await inside.run({ private: true }))).toBe('tcp refused');
    const metadata = toLoopback(nobodyListens, { resolve: answering('169.254.169.254') });
    expect(lastStage(await metadata.run({ private: true }))).toBe('dns inside-address');
  });

  it('that the settings give as such are not looked up', async () => {
    const { run, dialled } = toLoopback(nobodyListens, { resolve: () => Promise.reject(new Error('not to be asked')) });
    expect(lastStage(await run({ host: '10.9.8.7', private: true }))).toBe('tcp refused');
    expect(dialled.map(({ address }) => address)).toEqual(['10.9.8.7']);
  });

  it('are tried once per family: without a way by IPv6, IPv4 counts', async () => {
    const server = await httpsServer(mine);
    const asked: string[] = [];
    const { tools } = toLoopback(server.port, { resolve: answering('2600::1', '2600::2', somewhere) });
    const dial: typeof tools.dial = (address, to) => {
      asked.push(address);
      return address.includes(':') ? failing('ENETUNREACH')() : tools.dial(address, to);
    };
    expect((await probe(target(), { ...tools, dial }, tools.elapsed() + 5000)).outcome).toBe('ok');
    expect(asked).toEqual(['2600::1', somewhere]);
  });
});

describe('nothing is left behind', () => {
  const servers: [string, () => Promise<{ port: number; connections: Socket[] }>][] = [
    ['that was reached', () => httpsServer(mine)],
    ['that nobody trusts', () => httpsServer(strangers.issue('service.example'))],
    ['that is silent at TLS', () => tcpServer(() => {})],
    ['that is silent at HTTP', () => tlsServer(() => {})],
  ];
  it.each(servers)('of a connection to a server %s', async (_, start) => {
    const server = await start();
    const { run, dialled } = toLoopback(server.port, { stageMs: 150 });
    await run();
    expect(dialled.map(({ socket }) => socket.destroyed)).toEqual([true]);
    // The other side sees it end, without anybody closing it there.
    await Promise.all(server.connections.map(one => one.destroyed || new Promise(end => one.once('close', end))));
  });

  it('of one that never came about', async () => {
    const made: Socket[] = [];
    const dial = () => {
      const socket = new Socket();
      made.push(socket);
      return socket;
    };
    await toLoopback(0, { dial, stageMs: 20 }).run();
    expect(made.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
