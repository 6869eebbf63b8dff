import { whyNot } from '../../../checks/check.js';
import type { Facts } from '../../../kinds.js';
import { connectionOf } from '../../../snapshot/connection.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Partner, Snapshot, SnapshotPart } from '../../../snapshot/snapshot.js';

/** Whether the platform under Jamf's Conditional Access, the predecessor, still joins this tenant to Jamf. */
export type OldPlatform =
  | { readonly is: 'unread'; readonly code: string; readonly facts: Facts }
  | { readonly is: 'none' }
  /** It was ended; its row may still name groups. */
  | { readonly is: 'ended'; readonly partner: Partner }
  | { readonly is: 'in-place'; readonly partner: Partner; readonly facts: Facts };

export const oldPlatformReads: readonly SnapshotPart[] = ['tenant', 'partners', 'partner-app'];

export function oldPlatform(snapshot: Snapshot): OldPlatform {
  const rows = valueIn(snapshot.partners);
  if (!rows) return { is: 'unread', code: 'partner-not-read', facts: whyNot(snapshot.partners) };
  if (rows.length > 1) return { is: 'unread', code: 'several-partner-rows', facts: { count: rows.length } };
  const [partner] = rows;
  if (!partner) return { is: 'none' };
  if (partner.state === 'terminated') return { is: 'ended', partner };
  if (!isInPlace(partner)) return { is: 'none' };
  const connection = connectionOf(snapshot);
  const told = connection.is === 'manual' || connection.is === 'cloud-connector';
  return {
    is: 'in-place',
    partner,
    facts: { connection: told ? connection.is : 'unknown', app: told ? connection.appName : '', state: partner.state },
  };
}

/** Microsoft puts unconfigured rows into the list: a row alone is no connection, an application id in it is. */
function isInPlace({ state, isConfigured, applicationId }: Partner): boolean {
  if (state === 'unavailable') return applicationId !== '';
  return state !== 'unknown' || isConfigured || applicationId !== '';
}

/** Whom the old row still takes for its own. */
export const namesUsers = ({ includedGroups, includesAllUsers }: Partner): boolean =>
  includesAllUsers || includedGroups.length > 0;
