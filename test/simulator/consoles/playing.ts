import type { World } from '../../../src/simulator/world.js';
import { at, started } from '../started.js';

/** A simulator in which people do steps in consoles, with short ways to look at what came of them. */
export async function playing(story = 'fresh') {
  const simulator = await started({ story });
  const world = async (): Promise<World> => (await simulator.call('/control/world')).body as World;

  /** Plays the step and answers what the console says: `ok`, or the reason of the refusal. */
  async function play(as: string, step: string, more: object = {}): Promise<unknown> {
    const answer = await simulator.step(as, step, more);
    return at(answer, 'ok') === true ? 'ok' : at(answer, 'reason');
  }

  const partner = async () => (await world()).partners.find(row => row.displayName === 'Jamf');
  const principal = async (appId: string) => (await world()).servicePrincipals.find(one => one.appId === appId);
  return { ...simulator, world, play, partner, principal };
}
