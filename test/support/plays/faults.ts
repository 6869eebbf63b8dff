import { recordCalls } from '../../../scripts/permissions/record.js';
import { type Change, isEnded } from '../../../src/changes/change.js';
import { realPace } from '../../../src/http/call.js';
import { type Acted, reasonOf, whereIs } from './act-out.js';

/*
 * Every call that a step may make, spoiled in every way while nobody has done the step yet: the change must stand still
 * and say why. Anything else takes a fault for an answer.
 */

/** The first of them tells whether a look makes the call at all. */
export const spoilings = ['500', '401', '403', '404', '409', '429', 'time-out', 'half-json', 'reset'] as const;
export type Spoiling = (typeof spoilings)[number];

type Call = { readonly api: 'graph' | 'jamf'; readonly path: string };

/** Where 404 is the service's own word that there is none, and so no fault at all. */
const absence = /\/servicePrincipals(?:\/\{|\(appId)[^/]*$|\/applications\/\{[^/]*$|\/deviceManagementPartners\/\{/;

/** What no step of a change reads. */
const notForSteps =
  /\/devices$|computers-inventory|device-compliance-information|checkMemberGroups|\/(?:oauth|auth)\/|managedDevices|auditLogs|mobileApps|roleAssignments|\/groups|\/users/;

export async function callsOfSteps(): Promise<readonly Call[]> {
  const calls = (await recordCalls()).filter(({ identity }) => identity === 'reader' || identity === 'jamf');
  const unique = new Map(calls.map(({ api, path }) => [`${api} ${path}`, { api, path } as Call]));
  return [...unique.values()].filter(({ path }) => !notForSteps.test(path));
}

export const isFault = ({ path }: Call, spoiling: Spoiling): boolean => spoiling !== '404' || !absence.test(path);

const escaped = (text: string) => text.replace(/[.*+?^$()[\]\\|]/g, '\\$&');
const patternOf = (path: string) => `^${escaped(path).replace(/\{\w+\}/g, '[^/]+')}$`;

export function effectOf(spoiling: Spoiling): object {
  if (spoiling === 'time-out') return { is: 'hang' };
  if (spoiling === 'half-json' || spoiling === 'reset') return { is: spoiling };
  return { is: 'status', status: Number(spoiling) };
}

export type SpoiledLook = {
  /** False: the look did not make that call at all, so nothing can be told by it. */
  readonly wasMade: boolean;
  readonly wrong: readonly string[];
};

/** More than any look makes: how many are left tells whether the call was made. */
const plenty = 1000;

/** Looks at the change once more while a call goes wrong; what is wrong about what it then says. */
export async function lookSpoiled(acted: Acted, call: Call, spoiling: Spoiling): Promise<SpoiledLook> {
  const { room } = acted;
  const before = await acted.change();
  await room.control('faults', {
    api: call.api,
    path: patternOf(call.path),
    effect: effectOf(spoiling),
    count: plenty,
  });
  let wasMade = false;
  const hasty = spoiling === 'time-out' ? jest.spyOn(realPace, 'patience').mockReturnValue(60) : undefined;
  try {
    await room.pass(25_000);
    const { faults } = (await room.control('world', undefined, 'GET')) as { faults: { count?: number }[] };
    wasMade = (faults.at(-1)?.count ?? 0) < plenty;
  } finally {
    hasty?.mockRestore();
    await room.control('faults', undefined, 'DELETE');
  }
  const wrong = claimsOf(before, await acted.change(), `${call.api} ${call.path}, ${spoiling}`);
  return { wasMade, wrong };
}

function claimsOf(before: Change | undefined, after: Change | undefined, fault: string): readonly string[] {
  const said = `${fault} at ${whereIs(before)}`;
  if (!after || isEnded(after)) return [`${said}: ended, ${JSON.stringify(reasonOf(after))}`];
  if (after.status !== 'waiting') return [`${said}: ${after.status}`];
  const done = after.latches.length;
  const were = before && 'latches' in before && before.latches ? before.latches.length : 0;
  if (done > were) return [`${said}: took ${after.latches.at(-1)?.step} for done`];
  return after.waiting.code === '' ? [`${said}: says no reason`] : [];
}
