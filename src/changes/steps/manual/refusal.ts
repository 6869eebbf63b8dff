import { whyNot } from '../../../checks/check.js';
import { type CannotTell, type Connection, connectionOf } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { PlanRefusal } from '../../kinds/kind.js';
import { type Judgement, type Subject, unknown } from '../../step.js';

const notRead: readonly CannotTell[] = ['partner-not-read', 'tenant-not-read', 'app-not-read'];

/** What is connected could not be read: no plan yet, and no refusal either. */
export function connectionUnread(snapshot: Snapshot): Judgement | undefined {
  const connection = connectionOf(snapshot);
  if (connection.is !== 'cannot-tell' || !notRead.includes(connection.why)) return undefined;
  if (connection.why === 'app-not-read') return unknown('application-not-read', whyNot(snapshot.partnerApp));
  return unknown(
    'partner-not-read',
    whyNot(connection.why === 'partner-not-read' ? snapshot.partners : snapshot.tenant),
  );
}

/** A manual connection is the only one of its tenant: nothing may stand beside it. */
export const othersConnected = ({ others }: Pick<Subject, 'others'>): PlanRefusal | undefined =>
  others.length > 0 ? { code: 'others-connected', facts: { others: [...others] } } : undefined;

/** Which connection there is does not fit to what was asked, or cannot be told. */
export function refusalUnless(wanted: Connection['is'], snapshot: Snapshot): PlanRefusal | undefined {
  const connection = connectionOf(snapshot);
  if (connection.is === wanted) return undefined;
  if (connection.is === 'none') return { code: 'not-connected', facts: {} };
  if (connection.is === 'cannot-tell') {
    return notRead.includes(connection.why)
      ? undefined
      : { code: 'connection-unclear', facts: { why: connection.why } };
  }
  const code = connection.is === 'manual' ? 'manual-in-place' : 'connector-in-place';
  return { code, facts: { app: connection.appName, applicationId: connection.applicationId } };
}
