import { startSimulator } from '../../src/simulator/index.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import type { SnapshotPart } from '../../src/snapshot/snapshot.js';
import { createSnapshots } from '../../src/snapshot/snapshots.js';
import { keepingLog } from '../support/fake-server.js';
import { demoInstance, readingSide } from '../support/reading-side.js';

let simulator: Simulator;
let now = new Date('2026-03-01T10:00:00Z');
const clock = { now: () => now };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock, story: 'connected', botMessagesUrl: 'http://127.0.0.1:9/' });
});
afterAll(() => simulator.stop());
afterEach(() => fault('DELETE'));

async function fault(method: string, body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${simulator.url}/control/faults`, { method, headers, body: JSON.stringify(body) });
}

const parts: readonly SnapshotPart[] = ['tenant', 'partners', 'jamf-apps', 'jamf-version', 'jamf-notifications'];
const aliases = ['acme', 'globex'];

/** Readings of both servers, and where the calls went that they cost. */
function looking() {
  const log = keepingLog();
  const instances = aliases.map(alias => demoInstance(alias));
  const snapshots = createSnapshots(readingSide({ ...simulator.routes }, { clock, instances, log, batches: true }));
  const calls = () => {
    const lines = log.lines.splice(0).map(line => JSON.parse(line) as { message: string; doing: string; host: string });
    return lines
      .filter(line => line.message === 'called' && !line.doing.startsWith('signing in'))
      .map(line => line.host);
  };
  const read = async (more: { aliases?: readonly string[]; fresh?: boolean } = {}) => {
    const found = await snapshots.read({ parts, aliases, ...more });
    return { found, calls: calls() };
  };
  return { read, snapshots };
}

const graphCalls = (calls: readonly string[]) => calls.filter(host => host === 'graph.microsoft.com').length;
const jamfCalls = (calls: readonly string[]) => calls.filter(host => host.endsWith('.jamfcloud.com')).length;

describe('looking at several servers', () => {
  it('reads the tenant once, each server for itself, in the order asked', async () => {
    const { read } = looking();
    const { found, calls } = await read();
    expect(found.map(({ jamf }) => jamf.alias)).toEqual(aliases);
    expect(found[0]?.jamfApps).toBe(found[1]?.jamfApps);
    const alone = await looking().read({ aliases: ['acme'] });
    expect(graphCalls(calls)).toBe(graphCalls(alone.calls));
    expect(jamfCalls(calls)).toBe(2 * jamfCalls(alone.calls));
  });

  it('refuses a server that is not declared', async () => {
    await expect(looking().read({ aliases: ['nowhere'] })).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('what was read', () => {
  it('stays good for a quarter of a minute, with the time it was read', async () => {
    const { read } = looking();
    const first = await read();
    later(14);
    const second = await read();
    expect(second.calls).toEqual([]);
    expect(second.found[0]?.takenAt).toBe(first.found[0]?.takenAt);
    later(1);
    expect((await read()).calls.length).toBeGreaterThan(0);
  });

  it('is read once for all who ask at the same time', async () => {
    const { snapshots, read } = looking();
    await Promise.all([snapshots.read({ parts, aliases }), snapshots.read({ parts, aliases })]);
    const { calls } = await read();
    const alone = await looking().read();
    expect(calls.length).toBe(alone.calls.length);
  });

  it('is read anew when somebody insists, and when something was altered', async () => {
    const { read, snapshots } = looking();
    await read();
    expect((await read({ fresh: true })).calls.length).toBeGreaterThan(0);
    expect((await read()).calls).toEqual([]);
    snapshots.forget();
    expect((await read()).calls.length).toBeGreaterThan(0);
  });

  it('is not kept when part of it could not be read', async () => {
    const { read } = looking();
    await fault('POST', { api: 'graph', path: 'deviceManagementPartners', effect: { is: 'status', status: 403 } });
    const denied = await read();
    expect(denied.found[0]?.partners).toMatchObject({ is: 'denied' });
    await fault('DELETE');
    expect((await read()).found[0]?.partners).toMatchObject({ is: 'value' });
  });

  it('is the same for everybody, but for the roles of who asks', async () => {
    const { snapshots } = looking();
    const seenBy = async (asker: string, wanted: readonly SnapshotPart[]) =>
      (await snapshots.read({ parts: wanted, aliases, asker }))[0];
    expect((await seenBy('one', parts))?.partners).toBe((await seenBy('another', parts))?.partners);
    const own = [...parts, 'asker-roles'] as const;
    expect((await seenBy('one', own))?.askerRoles).not.toBe((await seenBy('another', own))?.askerRoles);
  });

  it('is kept again after a look that failed', async () => {
    const { read } = looking();
    await expect(read({ aliases: ['nowhere'] })).rejects.toThrow();
    await expect(read({ aliases: ['nowhere'] })).rejects.toThrow();
    expect((await read()).found).toHaveLength(2);
  });
});
