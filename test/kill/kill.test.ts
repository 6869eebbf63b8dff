import { expectOneOfEverything, playKilledStory } from '../support/killed-story.js';
import type { Death } from '../support/mortal-bot.js';

/** Deaths at different transactions, before and after the commit, spread over the whole story; `npm run test:long` tries every one. */
const deaths: readonly Death[] = [3, 1, 4, 2, 5].map((dieAt, index) => ({
  dieAt,
  die: index % 2 === 0 ? 'before-commit' : 'after-commit',
}));

describe.each(['bot', 'person'] as const)('killed again and again, with PARTNER_WRITE=%s', partnerWrite => {
  it('ends as if nothing had happened', async () => {
    expectOneOfEverything(await playKilledStory({ partnerWrite, deaths }), deaths.length);
  }, 280_000);
});
