import type { Death } from '../support/mortal-bot.js';
import { plays } from '../support/plays/index.js';
import { actOutKilled } from '../support/plays/killed.js';

/** Every life lasts for one transaction more or two: the bot dies around each single commit of each play. */
const everyCommit: readonly Death[] = Array.from({ length: 60 }, (_, index) => ({
  dieAt: index % 2 === 0 ? 1 : 2,
  die: index % 2 === 0 ? 'before-commit' : 'after-commit',
}));

test.each(plays.map(play => [`${play.kind} in ${play.story}`, play] as const))(
  '%s, killed at every commit, ends as if nothing had happened',
  async (name, play) => {
    const { change, entries, locks, changes, chain, world, lives } = await actOutKilled(play, everyCommit);
    console.info(`${name}: ${lives} lives`);
    expect(change?.status).toBe('done');
    expect(changes).toHaveLength(1);
    expect(locks).toEqual([]);
    expect(chain.ok).toBe(true);
    const finished = entries.filter(entry => entry.event === 'step-done' || entry.event === 'step-found');
    const names = finished.map(entry => String(entry.facts['step'])).sort();
    expect(names).toEqual([...new Set(names)]);
    for (const once of ['change-requested', 'change-planned', 'change-started', 'change-done']) {
      expect(entries.filter(entry => entry.event === once)).toHaveLength(1);
    }
    play.expectEnd(world);
    // The shortest change commits half a dozen times, and dies around each.
    expect(lives).toBeGreaterThan(6);
  },
  1_200_000,
);
