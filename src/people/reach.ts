import type { Eligible } from './groups.js';
import type { Stage } from './stages.js';

/**
 * Could all stages be filled with these people, when each counts in one stage only? `people`: each once, without the
 * requester. A seat is given to somebody who is free, or to somebody whose own seat another can take (bipartite
 * matching by augmenting paths): exact, also where the same people stand in several stages. Pure.
 */
export function canBeReached(
  stages: readonly Pick<Stage, 'quorum'>[],
  people: readonly Pick<Eligible, 'stages'>[],
): boolean {
  const seats = stages.flatMap((stage, index) => Array<number>(stage.quorum).fill(index));
  const seatOf = new Map<number, number>();

  function fill(seat: number, asked: Set<number>): boolean {
    for (const [index, person] of people.entries()) {
      if (asked.has(index) || !(person.stages ?? [0]).includes(seats[seat] ?? -1)) continue;
      asked.add(index);
      const held = seatOf.get(index);
      if (held !== undefined && !fill(held, asked)) continue;
      seatOf.set(index, seat);
      return true;
    }
    return false;
  }

  return seats.length > 0 && seats.every((_, seat) => fill(seat, new Set()));
}
