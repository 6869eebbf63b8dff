import type { Json } from '../../kinds.js';
import { takeWhy } from '../take-why.js';
import { takeChange } from '../words.js';

/** terminate = Intune ends the connection by Graph; go-on = what could not be seen is not waited for any longer. */
export const ways = ['terminate', 'go-on'] as const;
type Way = (typeof ways)[number];

const waysSaid: readonly (readonly [Way, RegExp])[] = [
  ['terminate', /^(?:terminate|end it|be[eë]indig(?:en)?)(?![\p{L}\p{N}])[\s,:.]*/iu],
  ['go-on', /^(?:go[- ]on|continue|doorgaan|ga door|verdergaan|ga verder)(?![\p{L}\p{N}])[\s,:.]*/iu],
];

/** `way out CR-12 terminate because ...`, `uitweg CR-12 doorgaan`. */
export function readWayOut(rest: string): Record<string, Json> | undefined {
  const taken = takeChange(rest);
  if (!taken) return undefined;
  for (const [way, said] of waysSaid) {
    const found = said.exec(taken.rest);
    if (!found) continue;
    const reason = takeWhy(taken.rest.slice(found[0].length));
    return reason === undefined ? undefined : { id: taken.id, way, reason };
  }
  return undefined;
}
