import { stories } from '../../src/simulator/stories/index.js';
import { callsToSpoil, falseClaims, isFault, spoilings, worldOf } from '../support/faulted-checks.js';

/** One story runs out of its own faults while we look, and one differs in its fleet alone. */
const told = stories.map(({ name }) => name).filter(name => !['throttled', 'large-fleet'].includes(name));

test.each(told)(
  '%s: no call that goes wrong, in any way, makes a check claim anything',
  async story => {
    const world = await worldOf(story);
    const whole = await world.look();
    const wrong: string[] = [];
    let tried = 0;
    let judged = 0;
    let unread = 0;
    for (const call of await callsToSpoil()) {
      for (const spoiling of spoilings.filter(one => isFault(call, one))) {
        const said = await world.spoiled(call, spoiling);
        tried += 1;
        judged += said.length;
        unread += said.filter(({ outcome }) => outcome === 'error').length;
        wrong.push(...falseClaims(whole, said).map(claim => `${call.api} ${call.path}, ${spoiling}: ${claim}`));
      }
    }
    await world.stop();
    console.info(`${story}: ${tried} spoiled looks, ${judged} findings, ${unread} of them "could not be read"`);
    expect(wrong).toEqual([]);
  },
  600_000,
);
