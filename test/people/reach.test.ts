import fc from 'fast-check';
import { canBeReached } from '../../src/people/reach.js';

const reached = (quorums: readonly number[], people: readonly (readonly number[])[]) =>
  canBeReached(
    quorums.map(quorum => ({ quorum })),
    people.map(stages => ({ stages })),
  );

test.each([
  ['one of one', [1], [[0]], true],
  ['two of one', [2], [[0]], false],
  ['nobody', [1], [], false],
  ['no stage at all: nothing can be approved', [], [[0]], false],
  ['one person in both stages counts once', [1, 1], [[0, 1]], false],
  ['one in both stages and one in the first', [1, 1], [[0, 1], [0]], true],
  ['enough people, but all of the first stage', [1, 1], [[0], [0], [0]], false],
  ['whoever is in both must make room, and again', [1, 1, 1], [[0, 1], [0, 2], [0]], true],
  [
    'two for the first and one for the second',
    [2, 1],
    [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
    true,
  ],
  [
    'one too few',
    [2, 1],
    [
      [0, 1],
      [0, 1],
    ],
    false,
  ],
])('%s', (_, quorums, people, expected) => {
  expect(reached(quorums, people)).toBe(expected);
});

test('where there is one stage, people need not say in which they are', () => {
  expect(canBeReached([{ quorum: 2 }], [{}, {}])).toBe(true);
  expect(canBeReached([{ quorum: 3 }], [{}, {}])).toBe(false);
});

/** Hall's condition: any set of stages has at least as many people as it asks for. */
function byHall(quorums: readonly number[], people: readonly (readonly number[])[]): boolean {
  const subsets = Array.from({ length: 2 ** quorums.length }, (_, bits) =>
    quorums.flatMap((_quorum, stage) => ((bits >> stage) & 1 ? [stage] : [])),
  );
  return subsets.every(subset => {
    const asked = subset.reduce((sum, stage) => sum + (quorums[stage] ?? 0), 0);
    return people.filter(stages => stages.some(stage => subset.includes(stage))).length >= asked;
  });
}

test('agrees with the counting of every set of stages', () => {
  const quorums = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
  const people = fc.array(fc.subarray([0, 1, 2, 3, 4]), { maxLength: 9 });
  fc.assert(
    fc.property(quorums, people, (asked, given) => reached(asked, given) === byHall(asked, given)),
    { numRuns: 2000 },
  );
});
