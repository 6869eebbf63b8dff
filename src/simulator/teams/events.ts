import type { PersonKey } from './places.js';

/** What an open client hears. It says where to look again, not what is there. */
export type TeamsEvent =
  | { readonly is: 'changed'; readonly place: string; readonly message: string; readonly only?: PersonKey }
  | { readonly is: 'typing'; readonly place: string; readonly root?: string }
  | { readonly is: 'reset' }
  | { readonly is: 'time'; readonly now: string };

export type Events = {
  tell(event: TeamsEvent): void;
  /** Returns the function that stops listening. */
  listen(listener: (event: TeamsEvent) => void): () => void;
};

export function createEvents(): Events {
  const listeners = new Set<(event: TeamsEvent) => void>();
  return {
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
