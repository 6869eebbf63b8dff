import { recordCalls } from '../../scripts/permissions/record.js';
import { explained } from '../../src/checks/check.js';
import type { Explained } from '../../src/checks/finding.js';
import { checks } from '../../src/checks/index.js';
import { startSimulator } from '../../src/simulator/index.js';
import { demoPeople } from '../../src/simulator/people.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { createSnapshots } from '../../src/snapshot/snapshots.js';
import { readingSide } from './reading-side.js';

/*
 * Every call that the checks may make, spoiled in every way: what a check then says must be what it said before, or
 * that it could not read. Anything else is a false alarm or a false all-clear.
 */

export const spoilings = ['401', '403', '404', '409', '429', '500', 'time-out', 'half-json', 'reset'] as const;
export type Spoiling = (typeof spoilings)[number];

/** Where 404 is the service's own word that there is none, and so no fault at all. */
const absence = /\/servicePrincipals(?:\/\{|\(appId)[^/]*$|\/deviceManagementPartners\/\{/;

export type SpoiledCall = { readonly api: 'graph' | 'jamf'; readonly path: string };

/** What no check reads: single devices, whole fleets, group memberships, and other ways to sign in. */
const notForChecks =
  /\/devices$|computers-inventory|device-compliance-information|checkMemberGroups|\/(?:oauth|auth)\//;

/** Each address that the checks may read, once. */
export async function callsToSpoil(): Promise<readonly SpoiledCall[]> {
  const calls = (await recordCalls()).filter(({ identity }) => identity === 'reader' || identity === 'jamf');
  const unique = new Map(calls.map(({ api, path }) => [`${api} ${path}`, { api, path }]));
  return [...unique.values()].filter(({ path }) => !notForChecks.test(path));
}

export const isFault = ({ path }: SpoiledCall, spoiling: Spoiling): boolean =>
  spoiling !== '404' || !absence.test(path);

export type World = {
  readonly simulator: Simulator;
  look(how?: { readonly isHasty?: boolean }): Promise<readonly Explained[]>;
  spoiled(call: SpoiledCall, spoiling: Spoiling): Promise<readonly Explained[]>;
  stop(): Promise<void>;
};

const now = new Date('2026-03-01T10:00:00Z');
const clock = { now: () => now };
const parts = [...new Set(checks.flatMap(check => check.reads))].filter(part => part !== 'network');
const list = checks.filter(check => check.group !== 'network');

export async function worldOf(story: string): Promise<World> {
  const simulator = await startSimulator({ port: 0, clock, story, botMessagesUrl: 'http://127.0.0.1:9/' });
  const asker = demoPeople[0]?.objectId;

  const side = (attemptMs?: number) => readingSide({ ...simulator.routes }, { clock, attemptMs, batches: true });
  const patient = side();
  const hasty = side(60);

  async function look({ isHasty = false } = {}): Promise<readonly Explained[]> {
    const snapshots = createSnapshots(isHasty ? hasty : patient);
    const [snapshot] = await snapshots.read({ aliases: ['acme'], parts, asker });
    if (!snapshot) throw new Error('nothing was read');
    return explained(list, snapshot);
  }

  async function spoiled(call: SpoiledCall, spoiling: Spoiling): Promise<readonly Explained[]> {
    const id = await spoil(simulator, { api: call.api, path: patternOf(call.path), effect: effectOf(spoiling) });
    try {
      return await look({ isHasty: spoiling === 'time-out' });
    } finally {
      // Only ours: a story may have faults of its own.
      await fetch(`${simulator.url}/control/faults/${id}`, { method: 'DELETE' });
    }
  }
  return {
    simulator,
    look,
    spoiled,
    async stop() {
      await Promise.all([patient.http.close(), hasty.http.close()]);
      await simulator.stop();
    },
  };
}

const escaped = (text: string) => text.replace(/[.*+?^$()[\]\\|]/g, '\\$&');
const patternOf = (path: string) => `^${escaped(path).replace(/\{\w+\}/g, '[^/]+')}$`;

function effectOf(spoiling: Spoiling): object {
  if (spoiling === 'time-out') return { is: 'hang' };
  if (spoiling === 'half-json' || spoiling === 'reset') return { is: spoiling };
  return { is: 'status', status: Number(spoiling) };
}

async function spoil(simulator: Simulator, fault: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${simulator.url}/control/faults`, {
    method: 'POST',
    headers,
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Warnings that say themselves that something could not be read. */
const saysUnread = new Set(['jamf-privileges/own-role-not-readable']);

/** What a spoiled look claims that the whole one did not. */
export function falseClaims(whole: readonly Explained[], spoiled: readonly Explained[]): readonly string[] {
  const before = new Map(whole.map(finding => [finding.check, finding]));
  return spoiled.flatMap(({ check, outcome, code }) => {
    const was = before.get(check);
    if (outcome === 'error' || (was?.outcome === outcome && was.code === code)) return [];
    if (saysUnread.has(`${check}/${code}`)) return [];
    return [`${check}: ${was?.outcome} ${was?.code} became ${outcome} ${code}`];
  });
}
