import { createNetwork } from '../../src/network/network.js';
import { networkTargetsOf } from '../../src/settings/network-targets.js';
import { networkHappenings } from '../../src/simulator/network/state.js';
import { demoInstance } from '../support/reading-side.js';
import { started } from './started.js';

let simulator: Awaited<ReturnType<typeof started>>;
beforeAll(async () => {
  simulator = await started();
});
afterAll(() => simulator.stop());
beforeEach(() => simulator.reset('fresh'));

const targets = networkTargetsOf({ cloud: 'global', instances: [demoInstance('acme')] });
const prober = (stageMs = 60_000) => createNetwork({ targets, ...simulator.network, stageMs });
/** Nobody need wait for what never comes. */
const acme = async (happens: string) =>
  (await prober(happens === 'timed-out' ? 20 : undefined).ofInstance('acme')).outcome;

test('everything can be reached, as long as nothing else is told', async () => {
  const all = [...(await prober().ofTenant()), await prober().ofInstance('acme')];
  expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['ok']));
  expect(new Set(all.map(({ certificate }) => certificate?.root))).toEqual(new Set(['public']));
});

const outcomes: { readonly [happens in (typeof networkHappenings)[number]]: string } = {
  reachable: 'ok',
  'dns-failed': 'dns-failed',
  'inside-address': 'inside-address',
  refused: 'refused',
  'timed-out': 'timed-out',
  intercepted: 'tls-untrusted',
  expired: 'tls-expired',
};
test.each(networkHappenings)('a host is %s, and the bot sees it by its own means', async happens => {
  await simulator.post('/control/network', { host: 'acme.jamfcloud.com', happens });
  expect(await acme(happens)).toBe(outcomes[happens]);
});

test('one port is closed and the other is not', async () => {
  await simulator.post('/control/network', { host: 'api.push.apple.com', port: 2197, happens: 'refused' });
  const apple = (await prober().ofTenant()).filter(({ purpose }) => purpose === 'apple-push');
  expect(apple.map(({ port, outcome }) => `${port} ${outcome}`)).toEqual(['443 ok', '2197 refused']);
});

test('nonsense is refused', async () => {
  expect((await simulator.post('/control/network', { host: 'acme.jamfcloud.com', happens: 'magic' })).status).toBe(400);
  expect((await simulator.post('/control/network', { happens: 'refused' })).status).toBe(400);
});

test('behind the firewall of the story, Apple refuses and a proxy answers for Jamf Pro', async () => {
  await simulator.reset('firewalled');
  const found = await prober().ofTenant();
  const outcomeOf = (purpose: string) => found.filter(one => one.purpose === purpose).map(({ outcome }) => outcome);
  expect([outcomeOf('graph'), outcomeOf('apple-push')]).toEqual([['ok'], ['refused', 'refused']]);
  expect(await prober().ofInstance('acme')).toMatchObject({
    outcome: 'tls-untrusted',
    certificate: { issuer: 'Inspection Proxy (Contoso Demo Firewall)' },
  });
});
