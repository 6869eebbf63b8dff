import type { Named } from './named-instance.js';
import { looksLikeHost, onlyInstance } from './words.js';

export type ServersAsked = {
  /** Null is every server. */
  readonly instance: string | null;
  /** Read now, whatever was read a moment ago. */
  readonly fresh?: true;
};

const everyServer = /^(?:all|everything|alle|alles)$/iu;
const anew = /(?:^|\s)(?:again|anew|fresh|now|refresh|opnieuw|nu|vers|ververs)(?=\s|$)/giu;

/** What may be left of a line that asks about servers: ``, `all`, `acme`, `acme again`, `refresh`. */
export function serversAsked(rest: string, instances: readonly Named[]): ServersAsked | undefined {
  const left = rest.replace(anew, ' ').trim();
  const instance = onlyInstance(left.replace(everyServer, ''), instances);
  if (instance === undefined) return undefined;
  return { instance, ...(left === rest.trim() ? {} : { fresh: true }) };
}

/** Declared, or written as the address of one; any other word may be part of another sentence. */
export const isServer = (name: string, instances: readonly Named[]): boolean =>
  instances.some(({ alias }) => alias === name) || looksLikeHost(name);
