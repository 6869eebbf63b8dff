import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { isServer, serversAsked } from '../servers-asked.js';
import { takeChange } from '../words.js';

type Read = Record<string, Json | undefined> | undefined;

/** `check`, `check acme`, `check acme refresh`; null is every server. */
export function readCheck(rest: string, { instances }: ParseContext): Read {
  // `check CR-12` goes on with a change.
  if (takeChange(rest)) return undefined;
  const asked = serversAsked(rest, instances);
  if (!asked || asked.instance === null || isServer(asked.instance, instances)) return asked;
  return undefined;
}

/** The same after a phrase that leaves no doubt: a name that we do not know is a server that is not declared. */
export const readGroupCheck = (rest: string, { instances }: ParseContext): Read => serversAsked(rest, instances);
