import { adjustableClock, hours, later } from '../src/clock.js';

test('an adjustable clock runs ahead of its base by what was skipped', () => {
  const base = { now: () => new Date('2026-01-01T10:00:00Z') };
  const clock = adjustableClock(base);
  clock.skip(hours(12));
  expect(clock.now()).toEqual(later(base.now(), hours(12)));
});
