import { actOut, setStage } from '../support/plays/act-out.js';
import { callsOfSteps, isFault, lookSpoiled, spoilings } from '../support/plays/faults.js';
import { plays } from '../support/plays/index.js';

/** Kinds x steps x calls x faults: no call that goes wrong, in any way, makes a step count as done or a change as ended. */
test.each(plays.map(play => [`${play.kind} in ${play.story}`, play] as const))(
  '%s',
  async (name, play) => {
    const calls = await callsOfSteps();
    const wrong: string[] = [];
    let steps = 0;
    let tried = 0;
    const acted = await setStage(play);
    await actOut(play, acted, {
      async atStep() {
        if ((await acted.change())?.status !== 'waiting') return;
        steps += 1;
        for (const call of calls) {
          for (const spoiling of spoilings.filter(one => isFault(call, one))) {
            const look = await lookSpoiled(acted, call, spoiling);
            if (!look.wasMade) break;
            wrong.push(...look.wrong);
            tried += 1;
          }
        }
      },
    });
    console.info(`${name}: ${tried} spoiled looks at ${steps} steps`);
    expect(wrong).toEqual([]);
    expect((await acted.change())?.status).toBe('done');
    play.expectEnd(await acted.stage.world());
  },
  1_200_000,
);
