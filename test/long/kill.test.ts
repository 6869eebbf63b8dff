import { expectOneOfEverything, playKilledStory } from '../support/killed-story.js';
import type { Death } from '../support/mortal-bot.js';

/** Every life lasts for one transaction more or none: the bot dies around each single commit of the story. */
const everyCommit: readonly Death[] = Array.from({ length: 60 }, (_, index) => ({
  dieAt: index % 2 === 0 ? 1 : 2,
  die: index % 2 === 0 ? 'before-commit' : 'after-commit',
}));

describe.each(['bot', 'person'] as const)('killed at every commit, with PARTNER_WRITE=%s', partnerWrite => {
  it('ends as if nothing had happened', async () => {
    expectOneOfEverything(await playKilledStory({ partnerWrite, deaths: everyCommit }), 20);
  }, 1_200_000);
});
