import fc from 'fast-check';
import type { Policy } from '../../src/people/policy.js';
import { policySchema } from '../../src/people/policy-schema.js';

/* The people, groups and policies of the model, and what may happen in what order. */

export const people = ['ann', 'bob', 'cem', 'dee', 'eli', 'fay'] as const;
export type Name = (typeof people)[number];
export const groups = ['askers', 'deciders', 'guards', 'keepers'] as const;
export type Group = (typeof groups)[number];
export type Members = { readonly [group in Group]: readonly Name[] };

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const objectIdOf = (name: Name): string => `00000000-0000-4000-8000-00000000000${people.indexOf(name) + 1}`;
export const nameOf = (objectId: string): Name => people[Number(objectId.at(-1)) - 1] ?? 'ann';
export const personNamed = (name: Name) => ({ tenantId, objectId: objectIdOf(name), name });
export const groupIdOf = (group: Group): string => `00000000-0000-4000-8000-0000000000a${groups.indexOf(group)}`;

/** Nearly everybody may do something; ann and bob could approve their own requests if nobody looked. */
export const membersAtFirst: Members = {
  askers: ['ann', 'bob'],
  deciders: ['ann', 'bob', 'cem', 'dee'],
  guards: ['cem', 'dee', 'eli'],
  keepers: ['fay'],
};

const stage = (group: Group, quorum = 1) => ({ name: group, groups: [groupIdOf(group)], quorum });
const connects: readonly (object | undefined)[] = [
  { quorum: 1 },
  { quorum: 2 },
  { stages: [stage('guards'), stage('deciders')] },
  { stages: [stage('deciders'), stage('guards', 2)] },
  undefined,
  { quorum: 2, requesterMayRun: true },
  { quorum: 1, expiryHours: 1, requireTicket: true },
];

/** The policy file as it may be from one start to the next. */
export const policies: readonly Policy[] = connects.map(connect =>
  policySchema.parse({
    roles: {
      requester: [groupIdOf('askers')],
      approver: [groupIdOf('deciders')],
      operator: [groupIdOf('keepers')],
    },
    changes: { connect },
  }),
);

export type Replica = 0 | 1;

/** One thing that happens. Who presses, and which replica answers, is anybody's guess. */
export type Happening =
  | { readonly do: 'ask'; readonly replica: Replica; readonly who: Name }
  | {
      readonly do: 'vote';
      readonly replica: Replica;
      readonly who: Name;
      readonly decision: 'approve' | 'reject';
      /** The card that was pressed: the present plan's, an old one's, or it was typed. */
      readonly seen: 'this' | 'old' | 'typed';
      readonly twice: boolean;
    }
  | { readonly do: 'withdraw'; readonly replica: Replica; readonly who: Name }
  | {
      readonly do: 'run';
      readonly replica: Replica;
      readonly who: Name;
      readonly signsIn: Name;
      readonly seen: 'this' | 'old';
    }
  | { readonly do: 'go-on'; readonly replica: Replica }
  | { readonly do: 'call'; readonly replica: Replica }
  | { readonly do: 'sweep'; readonly replica: Replica }
  | { readonly do: 'join' | 'leave'; readonly who: Name; readonly group: Group }
  | { readonly do: 'pass'; readonly minutes: number }
  | { readonly do: 'policy'; readonly file: number }
  | { readonly do: 'restart'; readonly replica: Replica }
  | { readonly do: 'world'; readonly what: 'enabled' | 'unavailable' | 'other-id' | 'no-id' | 'more-groups' }
  | { readonly do: 'stop'; readonly who: Name }
  | { readonly do: 'start' };

const replica = fc.constantFrom<Replica>(0, 1);
const who = fc.constantFrom(...people);
const group = fc.constantFrom(...groups);
const mostly = <T>(usual: T, ...rest: readonly T[]) => fc.constantFrom(usual, usual, usual, usual, ...rest);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('go-on' as const), replica }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      replica,
      who,
      decision: mostly('approve' as const, 'approve' as const, 'approve' as const, 'reject' as const),
      seen: mostly('this' as const, 'old' as const, 'typed' as const),
      twice: mostly(false, true),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('call' as const), replica }) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        replica,
        who,
        other: who,
        own: mostly(true, true, false),
        seen: mostly('this' as const, 'old' as const),
      })
      .map(({ other, own, ...run }) => ({ ...run, do: 'run' as const, signsIn: own ? run.who : other })),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ask' as const), replica, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), who, group }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(0.1, 0.3, 1, 11, 61, 300) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), replica }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), replica, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('policy' as const), file: fc.nat(policies.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), replica }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('world' as const),
      what: fc.constantFrom('enabled', 'unavailable', 'other-id', 'no-id', 'more-groups' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), who: mostly('fay' as Name, ...people) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'start' as const }) },
) as fc.Arbitrary<Happening>;

export type Schedule = {
  readonly writeAs: 'approver' | 'app';
  readonly file: number;
  readonly happenings: readonly Happening[];
};

const votes = (...names: readonly Name[]): readonly Happening[] =>
  names.map(name => ({ do: 'vote', replica: 0, who: name, decision: 'approve', seen: 'this', twice: false }));
const goOn: Happening = { do: 'go-on', replica: 0 };

/** How far a schedule has come when chance takes over; whatever the policy, these three are enough. */
const beginnings: readonly (readonly Happening[])[] = [
  [],
  [{ do: 'ask', replica: 0, who: 'ann' }, goOn],
  [{ do: 'ask', replica: 0, who: 'ann' }, goOn, ...votes('cem')],
  [{ do: 'ask', replica: 0, who: 'bob' }, goOn, ...votes('cem', 'dee', 'eli')],
  [{ do: 'ask', replica: 0, who: 'ann' }, goOn, ...votes('cem', 'dee', 'eli'), goOn],
];

export const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    writeAs: fc.constantFrom('approver' as const, 'app' as const),
    file: fc.nat(policies.length - 1),
    beginning: fc.constantFrom(...beginnings),
    happenings: fc.array(happening, { minLength: 5, maxLength: 40 }),
  })
  .map(({ beginning, happenings, ...rest }) => ({ ...rest, happenings: [...beginning, ...happenings] }));
