import type { Simulated } from '../server.js';
import { createDelivery, type Delivery } from './deliver.js';
import { createEvents, type Events } from './events.js';
import { emptyTeams, type TeamsState } from './state.js';

/** Teams itself: what is said where, who hears of it, and what is on its way to the bot. */
export type Teams = {
  readonly simulated: Simulated;
  readonly events: Events;
  readonly delivery: Delivery;
  /** To be read only. */
  state(): TeamsState;
  change<T>(mutate: (state: TeamsState) => T): T;
  /** What activities carry as `serviceUrl`. */
  serviceUrl(): string;
};

const known = new WeakMap<Simulated, Teams>();

/** The one Teams of a simulator: connector and room share it. */
export function teamsOf(simulated: Simulated): Teams {
  const teams = known.get(simulated) ?? createTeams(simulated);
  known.set(simulated, teams);
  return teams;
}

function createTeams(simulated: Simulated): Teams {
  const serviceUrl = () => `${simulated.origin()}/teams/`;
  return {
    simulated,
    events: createEvents(),
    delivery: createDelivery(simulated, serviceUrl),
    state: () => (simulated.world.get().teams as TeamsState | undefined) ?? emptyTeams(),
    change: mutate =>
      simulated.world.change(world => {
        const state = (world.teams as TeamsState | undefined) ?? emptyTeams();
        world.teams = state;
        return mutate(state);
      }),
    serviceUrl,
  };
}
