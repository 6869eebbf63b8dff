import { type Change, type Ended, isEnded, mayMove, type Planned } from '../../src/changes/change.js';
import type { Vote } from '../../src/changes/proposal.js';
import type { Policy } from '../../src/people/policy.js';
import { rightsFrom } from '../../src/people/policy.js';
import type { Rights } from '../../src/people/rights.js';
import type { World } from './plan-of-change.js';
import { type Group, groupIdOf, groups, membersAtFirst, type Name, policies, type Replica } from './town.js';

/** A write between "about to" and its call. */
export type Pending = { readonly change: string; readonly fence: number; readonly as: Name | 'app' };

export type Asked = {
  readonly fingerprint: string;
  readonly quorum: number;
  readonly rule: string;
  readonly expiresAt: string;
};

/** Everything there is, as plain data: what a database, a directory and two processes would hold. */
export type House = {
  now: number;
  readonly writeAs: 'approver' | 'app';
  /** The policy file that lies there, and those that the replicas read when they started. */
  file: number;
  loaded: [number, number];
  members: { [group in Group]: Name[] };
  world: World;
  stopped: boolean;
  changes: Change[];
  asked: { [change: string]: Asked };
  votes: { [change: string]: Vote[] };
  lock?: string;
  fence: number;
  claim?: { by: Replica; fence: number; until: number };
  pending: [Pending | null, Pending | null];
};

/** What an onlooker sees of it. */
export type Seen =
  | { readonly is: 'requested'; readonly change: string; readonly who: Name; readonly replica: Replica }
  | { readonly is: 'planned' | 'started'; readonly change: string; readonly replica: Replica }
  | {
      readonly is: 'voted';
      readonly change: string;
      readonly who: Name;
      readonly decision: 'approve' | 'reject';
      readonly seen: string;
      readonly replica: Replica;
    }
  | {
      readonly is: 'about-to' | 'written';
      readonly change: string;
      readonly as: Name | 'app';
      readonly replica: Replica;
    }
  | { readonly is: 'lost'; readonly replica: Replica };

export const buildHouse = (writeAs: House['writeAs'], file: number): House => ({
  now: Date.parse('2026-03-01T09:00:00Z'),
  writeAs,
  file,
  loaded: [file, file],
  members: structuredClone(membersAtFirst) as House['members'],
  world: { applicationId: '', state: 'unavailable', included: [] },
  stopped: false,
  changes: [],
  asked: {},
  votes: {},
  fence: 0,
  pending: [null, null],
});

export const policyOf = (house: House, replica: Replica): Policy =>
  policies[house.loaded[replica]] ?? (policies[0] as Policy);

/** The groups are read anew each time, as at every press and before every write. */
export const rightsIn = (house: House, replica: Replica, who: Name): Rights =>
  rightsFrom(policyOf(house, replica), groups.filter(group => house.members[group].includes(who)).map(groupIdOf));

export const latest = (house: House): Change | undefined => house.changes.at(-1);

/** As `changes/move.ts`: no forbidden move, and an end frees the lock. */
export function become(house: House, after: Change): void {
  const before = house.changes.at(-1);
  if (before?.id !== after.id) throw new Error('only the newest change moves');
  if (!mayMove(before.status, after.status)) throw new Error(`${before.status} may not become ${after.status}`);
  house.changes[house.changes.length - 1] = after;
  if (isEnded(after)) delete house.lock;
}

export function end(house: House, change: Exclude<Change, Ended>, status: Ended['status'], code: string): void {
  const endedAt = new Date(house.now).toISOString();
  become(house, { ...change, status, endedAt, end: { code, facts: {} } });
}

export const isPlanned = (change: Change | undefined): change is Planned => change?.status === 'planned';

/** As `changes/claim.ts`: taken when nobody holds it, or when its holder has been silent for 15 seconds. */
export function takeClaim(house: House, by: Replica): number | undefined {
  if (house.claim && house.claim.until > house.now) return undefined;
  house.fence += 1;
  house.claim = { by, fence: house.fence, until: house.now + 15_000 };
  return house.fence;
}

export function release(house: House, fence: number): void {
  if (house.claim?.fence === fence) delete house.claim;
}
