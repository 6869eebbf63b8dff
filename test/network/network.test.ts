import { limited } from '../../src/network/limited.js';
import { createNetwork, probesAtOnce } from '../../src/network/network.js';
import { runInsideTransaction } from '../../src/transaction-guard.js';
import { target } from './loopback.js';

const many = Array.from({ length: 20 }, (_, index) => target({ host: `s${index}.example` }));
const nowhere = async () => [];
/** Lets everything happen that waits for nothing outside. */
const settle = async () => {
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
};

it('probes so many at a time and no more, whoever asks', async () => {
  const hosts: string[] = [];
  const answers: (() => void)[] = [];
  const resolve = (host: string) =>
    new Promise<[]>(answer => {
      hosts.push(host);
      answers.push(() => answer([]));
    });
  const network = createNetwork({ targets: [...many, target({ purpose: 'jamf', alias: 'acme' })], resolve });
  const asked = Promise.all([network.ofTenant(), network.ofTenant(), network.ofInstance('acme')]);
  await settle();
  expect(hosts).toHaveLength(probesAtOnce);
  answers.shift()?.();
  await settle();
  expect(hosts).toHaveLength(probesAtOnce + 1);
  while (answers.length > 0) {
    answers.shift()?.();
    await settle();
    expect(answers.length).toBeLessThanOrEqual(probesAtOnce);
  }
  expect((await asked).flat()).toHaveLength(41);
});

it('tells the servers of Jamf Pro apart from what all share', async () => {
  const targets = [target(), target({ purpose: 'jamf', alias: 'acme', host: 'acme.example' })];
  const network = createNetwork({ targets, resolve: nowhere });
  expect((await network.ofTenant()).map(({ host }) => host)).toEqual(['service.example']);
  expect(await network.ofInstance('acme')).toMatchObject({ host: 'acme.example', outcome: 'dns-failed' });
  await expect(network.ofInstance('globex')).rejects.toMatchObject({ facts: { why: 'not-declared' } });
});

it('stops when the time for all is used up: what had no turn was not tried', async () => {
  let now = 0;
  const resolve = async () => {
    now += 4000;
    return [];
  };
  const network = createNetwork({ targets: many.slice(0, 8), resolve, elapsed: () => now, totalMs: 10_000 });
  const outcomes = (await network.ofTenant()).map(({ outcome }) => outcome);
  expect(outcomes.filter(outcome => outcome === 'not-tried')).toHaveLength(5);
  expect(outcomes.filter(outcome => outcome === 'dns-failed')).toHaveLength(3);
});

it('refuses to run inside a transaction, as every call does', async () => {
  const network = createNetwork({ targets: many, resolve: nowhere });
  const inside = runInsideTransaction(() => network.ofTenant());
  await expect(inside).rejects.toMatchObject({ facts: { why: 'network-inside-transaction' } });
});

describe('a limit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('leaves no timer behind once there is an answer', async () => {
    expect(await limited(5000, 'late', report => report('in time'))).toBe('in time');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('answers for whoever does not', async () => {
    const waiting = limited(5000, 'late', () => {});
    jest.advanceTimersByTime(5000);
    expect(await waiting).toBe('late');
  });
});
