import type { World } from '../world.js';

/** A named starting world, made from a fresh tenant. */
export type Story = {
  readonly name: string;
  readonly en: string;
  readonly nl: string;
  /** Alters a fresh world. `now` is the moment at which the story begins to be played. */
  tell(world: World, now: Date): void;
};
