import type { Refusal } from './data.js';

type Said = { readonly cause: string; readonly next: string };

/** Why it is refused, and what to do next. */
export type Words = {
  readonly [reason in Refusal]: (said: { change: string; instance: string; name: string }) => Said;
};
