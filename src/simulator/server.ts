import type { Hono } from 'hono';
import type { Record } from './record.js';
import type { Codes } from './signin/codes.js';
import type { Keys } from './signin/keys.js';
import type { SimulatorOptions } from './simulator.js';
import type { WorldStore } from './world.js';

/** What every part of the simulator is built with. */
export type Simulated = {
  readonly world: WorldStore;
  readonly keys: Keys;
  /** Sign-ins that an app has yet to fetch. They do not outlive the process. */
  readonly codes: Codes;
  readonly clock: { now(): Date };
  /** See `SimulatorOptions`. */
  readonly machine: { now(): Date };
  readonly options: SimulatorOptions;
  readonly record: Record;
  /** `http://127.0.0.1:<port>`: known once the server listens, so ask for it only while answering. */
  origin(): string;
};

/**
 * One part of the simulator: `teamsRoutes(simulated): Part` is mounted at `/teams`, `roomRoutes(simulated, ...)` at
 * `/room`; the paths of `routes` are relative to that.
 */
export type Part = {
  readonly routes: Hono;
  /** Resolves when nothing it started is under way. */
  settled?(): Promise<void>;
  /** After the world was reset to another story. */
  reset?(): void;
  stop?(): Promise<void>;
};
