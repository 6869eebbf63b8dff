import type { House, Seen } from './house.js';
import type { Group, Name, Replica } from './town.js';

/*
 * Watches, and says what must never be, in words of its own: sets of names, none of the rules of the bot. It believes
 * nothing that the bot stored about votes: it remembers who pressed what.
 */

type Demand = {
  readonly seats: readonly (readonly [Group, number])[];
  readonly ownRun: boolean;
  readonly hours: number;
};

/** The policy files, as somebody would tell them. `undefined`: connecting is not allowed. */
const told: readonly (Demand | undefined)[] = [
  { seats: [['deciders', 1]], ownRun: true, hours: 4 },
  { seats: [['deciders', 2]], ownRun: false, hours: 4 },
  {
    seats: [
      ['guards', 1],
      ['deciders', 1],
    ],
    ownRun: false,
    hours: 4,
  },
  {
    seats: [
      ['deciders', 1],
      ['guards', 2],
    ],
    ownRun: false,
    hours: 4,
  },
  undefined,
  { seats: [['deciders', 2]], ownRun: true, hours: 4 },
  { seats: [['deciders', 1]], ownRun: true, hours: 1 },
];

export type Counts = { [what: string]: number };

export type Onlooker = {
  see(seen: Seen, house: House): void;
  after(house: House): void;
};

type Story = {
  readonly requester: Name;
  readonly voted: Set<Name>;
  readonly agreed: Set<Name>;
  seats: number;
  until: number;
  world: string;
  started: boolean;
};

export class Never extends Error {}
const never = (is: boolean, what: string): void => {
  if (is) throw new Never(`never: ${what}`);
};

export function createOnlooker(counts: Counts): Onlooker {
  const stories = new Map<string, Story>();
  const ends = new Map<string, string>();
  let writer: Replica | undefined;

  const demandOf = (house: House, replica: Replica) => told[house.loaded[replica]];

  function storyOf(change: string): Story {
    const story = stories.get(change);
    if (!story) throw new Never(`never: something happens to ${change}, which nobody asked for`);
    return story;
  }

  function votesSuffice(house: House, replica: Replica, story: Story): boolean {
    const demand = demandOf(house, replica);
    if (!demand) return false;
    const seats = demand.seats.flatMap(([group, number]) => Array<Group>(number).fill(group));
    const standing = [...story.agreed].filter(name => seats.some(group => house.members[group].includes(name)));
    // A milder policy does not make enough of what was asked for then.
    return standing.length >= story.seats && canSit(seats, standing, house);
  }

  function see(seen: Seen, house: House): void {
    counts[seen.is] = (counts[seen.is] ?? 0) + 1;
    if (seen.is === 'lost') {
      if (writer === seen.replica) writer = undefined;
      return;
    }
    if (seen.is === 'requested') {
      never(
        [...stories.keys()].some(change => !ends.has(change)),
        'a second change while one is open',
      );
      never(!house.members.askers.includes(seen.who), 'a request of somebody who may not ask');
      never(!demandOf(house, seen.replica), 'a request for what the policy does not allow');
      const story = { requester: seen.who, voted: new Set<Name>(), agreed: new Set<Name>() };
      stories.set(seen.change, { ...story, seats: 0, until: 0, world: '', started: false });
      return;
    }
    const story = storyOf(seen.change);
    never(ends.has(seen.change), `${seen.is} after the end`);
    if (seen.is === 'planned') planned(house, seen.replica, story);
    if (seen.is === 'voted') voted(house, seen, story);
    if (seen.is === 'started') started(house, seen.replica, story);
    if (seen.is === 'about-to') aboutTo(house, seen, story);
    if (seen.is === 'written') written(house, seen);
  }

  function planned(house: House, replica: Replica, story: Story): void {
    const demand = demandOf(house, replica);
    story.seats = demand?.seats.reduce((sum, [, number]) => sum + number, 0) ?? 99;
    story.until = house.now + (demand?.hours ?? 0) * 3_600_000;
    story.world = JSON.stringify(house.world);
  }

  function voted(house: House, seen: Extract<Seen, { is: 'voted' }>, story: Story): void {
    const { who } = seen;
    never(who === story.requester, 'a vote on an own request');
    never(story.voted.has(who), 'two votes of one person');
    never(seen.seen === 'old', 'a vote on another plan than the one that was shown');
    never(house.now >= story.until, 'a vote after its time');
    const groups = demandOf(house, seen.replica)?.seats.map(([group]) => group) ?? [];
    never(!groups.some(group => house.members[group].includes(who)), 'a vote of somebody without the right');
    story.voted.add(who);
    if (seen.decision === 'approve') story.agreed.add(who);
  }

  function started(house: House, replica: Replica, story: Story): void {
    never(!votesSuffice(house, replica, story), 'a start without the votes that are asked for today');
    never(JSON.stringify(house.world) !== story.world, 'a start in another world than the approved one');
    story.started = true;
  }

  function aboutTo(house: House, { as, replica }: Extract<Seen, { is: 'about-to' | 'written' }>, story: Story): void {
    never(!story.started, 'a write before the start');
    never(!votesSuffice(house, replica, story), 'a write without the votes that are asked for today');
    never(house.stopped, 'a write begun while writing is stopped');
    never((as === 'app') !== (house.writeAs === 'app'), 'a write in a name that has not the power');
    writer = replica;
    if (as === 'app') return;
    const mine = (['askers', 'deciders', 'keepers'] as const).some(group => house.members[group].includes(as));
    never(!mine, 'a write in the name of an outsider');
    never(as === story.requester && !demandOf(house, replica)?.ownRun, 'the requester writes where two are needed');
    counts['written by a person'] = (counts['written by a person'] ?? 0) + 1;
  }

  function written(house: House, { replica }: Extract<Seen, { is: 'about-to' | 'written' }>): void {
    never(house.stopped, 'a write while writing is stopped');
    never(writer !== replica, 'two writers');
    writer = undefined;
  }

  return {
    see,
    after(house) {
      for (const change of house.changes) {
        const end = ends.get(change.id);
        never(end !== undefined && end !== change.status, 'a change goes on after its end');
        if ('end' in change && !end) {
          ends.set(change.id, change.status);
          counts[change.status] = (counts[change.status] ?? 0) + 1;
        }
      }
      const open = house.changes.filter(change => !('end' in change)).map(change => change.id);
      never(open.length > 1, 'two open changes');
      never(house.lock !== open[0], 'a lock without a change, or a change without its lock');
    },
  };
}

/** Is there a seat for everybody it takes, each person on one? Tried out, one seat after the other. */
function canSit([seat, ...others]: readonly Group[], people: readonly Name[], house: House): boolean {
  if (seat === undefined) return true;
  return people
    .filter(name => house.members[seat].includes(name))
    .some(name =>
      canSit(
        others,
        people.filter(other => other !== name),
        house,
      ),
    );
}
