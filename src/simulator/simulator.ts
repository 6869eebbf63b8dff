import type { SimulatedNetwork } from './network/network.js';

/** What `main.ts` and the tests know of the simulator. */
export type SimulatorOptions = {
  /** 0 takes any free port. Always on 127.0.0.1. */
  readonly port: number;
  readonly clock: { now(): Date };
  /**
   * The machine's own clock, where `clock` runs apart from it: sign-in libraries stamp what they sign by that, and
   * letting time pass in the demo does not move it. Default: `clock`.
   */
  readonly machine?: { now(): Date };
  /** Moves the clock of bot and simulator and lets the bot do what has become due. */
  readonly skip?: (hours: number) => Promise<void>;
  /** Another story begins: what was known of the last world no longer holds. */
  readonly onReset?: () => Promise<void>;
  /** Named starting world, see `stories/`. Default: the world file if there is one, else `fresh`. */
  readonly story?: string;
  /** Where the world is kept after each mutation; none: in memory only. */
  readonly worldFile?: string;
  /** Where Teams delivers activities: the bot's `/api/messages`. */
  readonly botMessagesUrl: string;
  /** How long Teams waits for the bot before it hands an activity over again. Default: 15 seconds, as Teams does. */
  readonly patienceMilliseconds?: number;
  /** Every exchange, one JSON line each, secrets replaced (SIMULATOR_RECORD). */
  readonly recordFile?: string;
};

export type Simulator = {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  /** Public origins and where they lead on loopback: for the bot's `settings.routes`. */
  readonly routes: { readonly [origin: string]: string };
  /** The way to every host, for the bot's probes. */
  readonly network: SimulatedNetwork;
  /** What Teams tells the bot to answer to (`serviceUrl`), with a trailing slash. */
  readonly serviceUrl: string;
  /** Starts again from a story: world, conversations, faults and all. */
  reset(story: string): Promise<void>;
  /** What Teams would hand the bot for this person: a token for the app of this name. Throws for either unknown. */
  tokenFor(person: string, uri: string): Promise<string>;
  /** Resolves when nothing that Teams delivers to the bot is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
