import { connectionOf } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { PlanRefusal } from '../kinds/kind.js';
import { partnerRow } from './partner.js';

/**
 * Nothing is connected that could be ended: a record that says Terminated, or none that is in use. What could not be
 * read refuses nothing: the steps wait for it.
 */
export function notConnected(snapshot: Snapshot): PlanRefusal | undefined {
  if (!valueIn(snapshot.partners)) return undefined;
  const found = partnerRow(snapshot);
  if (found.is === 'none') return { code: 'not-connected', facts: { state: 'none' } };
  if (found.is === 'unknown') return undefined;
  const { state } = found.row;
  const ended = state === 'terminated' || connectionOf(snapshot).is === 'none';
  return ended ? { code: 'not-connected', facts: { state } } : undefined;
}
