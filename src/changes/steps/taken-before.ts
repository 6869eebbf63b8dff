import { connectionOf } from '../../snapshot/connection.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { Before, Subject } from '../step.js';
import { untickName } from './untick-in-jamf/index.js';

/**
 * The stuck change that this one starts over from began to take the manual connection away, and it has not come back
 * since: what is left of it is told by that change's pins. One that stands again is looked at as any other.
 */
export function takenBefore(snapshot: Snapshot, { before }: Subject): Before | undefined {
  const isBegun = before?.latched[untickName] !== undefined;
  return isBegun && connectionOf(snapshot).is !== 'manual' ? before : undefined;
}
