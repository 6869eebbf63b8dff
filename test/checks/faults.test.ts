import type { Explained } from '../../src/checks/finding.js';
import { callsToSpoil, falseClaims, isFault, type Spoiling, type World, worldOf } from '../support/faulted-checks.js';

/* One story and the three kinds of fault here; every story and every fault in `test/long/check-faults.test.ts`. */
const quick: readonly Spoiling[] = ['403', '500', 'half-json'];

let world: World;
let whole: readonly Explained[];
beforeAll(async () => {
  world = await worldOf('connected');
  whole = await world.look();
});
afterAll(() => world.stop());

describe('a call that goes wrong', () => {
  it.each(quick)('with %s never makes a check say what it did not say before', async spoiling => {
    const wrong: string[] = [];
    const unread: Explained[] = [];
    for (const call of await callsToSpoil()) {
      if (!isFault(call, spoiling)) continue;
      const said = await world.spoiled(call, spoiling);
      unread.push(...said.filter(({ outcome }) => outcome === 'error'));
      wrong.push(...falseClaims(whole, said).map(claim => `${call.api} ${call.path}: ${claim}`));
    }
    expect(wrong).toEqual([]);
    expect(unread.length).toBeGreaterThan(20);
    // Somebody is told which permission is missing, and who can give it.
    const denied = unread.filter(({ facts }) => facts['why'] === 'denied');
    expect(denied.filter(({ fix }) => fix === undefined)).toEqual([]);
    if (spoiling === '403') expect(new Set(denied.map(one => one.facts['permission'])).size).toBeGreaterThan(6);
  });
});

describe('a world that is seen late', () => {
  it('is told as it was or as it is, never as something nobody ever saw', async () => {
    await control('lag', { graph: 600, intune: 600 });
    await control('console', { as: 'requester', step: 'jamf-untick', alias: 'acme' });
    await control('console', { as: 'approver', step: 'entra-delete-app', applicationId: await connectorId() });
    const late = await world.look();
    expect(falseClaims(whole, late)).toEqual([]);
    await control('lag', { graph: 0, intune: 0 });
    expect(falseClaims(whole, await world.look())).not.toEqual([]);
  });
});

async function connectorId(): Promise<string> {
  const answer = await fetch(`${world.simulator.url}/control/world`);
  const { servicePrincipals } = (await answer.json()) as {
    servicePrincipals: { displayName: string; appId: string }[];
  };
  return servicePrincipals.find(({ displayName }) => displayName === 'Cloud Connector')?.appId ?? '';
}

async function control(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${world.simulator.url}/control/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
}
