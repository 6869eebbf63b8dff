import { playKilledStory } from '../support/killed-story.js';
import type { Death } from '../support/mortal-bot.js';

/** Deaths at different transactions, before and after the commit, spread over the whole story. */
const deaths: readonly Death[] = [3, 1, 2, 4, 1, 5, 2, 3].map((dieAt, index) => ({
  dieAt,
  die: index % 2 === 0 ? 'before-commit' : 'after-commit',
}));

describe.each(['bot', 'person'] as const)('killed again and again, with PARTNER_WRITE=%s', partnerWrite => {
  it('ends as if nothing had happened', async () => {
    expectOneOfEverything(await playKilledStory({ partnerWrite, deaths }), deaths.length);
  }, 280_000);
});

/** Each step recorded once, one effect, no lock left, and a chain that holds. */
export function expectOneOfEverything(left: Awaited<ReturnType<typeof playKilledStory>>, died: number): void {
  const { change, entries, locks, changes, chain, world, id, lives } = left;
  expect(lives).toBeGreaterThan(died / 2);
  expect(change?.status).toBe('done');
  expect(changes).toHaveLength(1);
  expect(locks).toEqual([]);
  expect(chain.ok).toBe(true);

  const finished = entries.filter(entry => entry.event === 'step-done' || entry.event === 'step-found');
  const names = finished.map(entry => String(entry.facts['step'])).sort();
  expect(names).toEqual([...new Set(names)]);
  expect(names).toHaveLength(8);
  for (const once of ['change-requested', 'change-planned', 'vote-approve', 'change-started', 'change-done']) {
    expect(entries.filter(entry => entry.event === once)).toHaveLength(1);
  }
  const jamf = world.partners.find(partner => partner.displayName === 'Jamf');
  expect(jamf).toMatchObject({ singleTenantAppId: id, partnerState: 'enabled' });
}
