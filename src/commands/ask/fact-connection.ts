import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import { connectionOf } from '../../snapshot/connection.js';
import { type PartnerRecord, recordOf } from '../../snapshot/record.js';
import type { Partner, Snapshot } from '../../snapshot/snapshot.js';
import { type Fact, type Seen, whyUnread } from './here.js';

const tones: { readonly [state in Partner['state']]: HereLine['tone'] } = {
  enabled: 'good',
  terminated: 'plain',
  unavailable: 'plain',
  unresponsive: 'attention',
  rejected: 'attention',
  unknown: 'unknown',
};

/** What a connection is told by: also what other facts need to know before they say anything. */
export const ofConnection = ['tenant', 'partners', 'compliance-partners', 'partner-app'] as const;

/** How the tenant is connected, and the state that Intune gives. */
export const connection: Fact = { reads: ofConnection, lines: connectionLines };

export function connectionLines({ snapshots: [snapshot], servers }: Seen): readonly HereLine[] {
  if (!snapshot) return [hereLine('no-servers', 'plain')];
  const record = recordOf(snapshot);
  if (record.is === 'unread') return [unreadConnection(snapshot)];
  if (record.is === 'several') return [hereLine('connection-several', 'unknown')];
  if (!('row' in record)) return [hereLine('connection-none', 'plain')];
  const { state } = record.row;
  const value = kindOf(snapshot, record);
  const line = hereLine('connection', value === 'cannot-tell' ? 'unknown' : tones[state], { value, state });
  const isShared = servers > 1 && state === 'enabled';
  return isShared ? [line, hereLine('connection-shared', 'plain', { count: servers })] : [line];
}

/** By what kind of connection, or that it cannot be told. */
export function kindOf(snapshot: Snapshot, record: PartnerRecord = recordOf(snapshot)): string {
  if (record.is === 'unread' || record.is === 'several') return 'cannot-tell';
  if (record.is === 'device-compliance') return record.row.state === 'terminated' ? 'none' : record.is;
  // What was ended counts no more, whatever app it had.
  if (record.is === 'legacy' && record.row.state === 'terminated') return 'none';
  return connectionOf(snapshot).is;
}

const unreadConnection = ({ partners, compliancePartners }: Snapshot): HereLine =>
  hereLine('connection-unread', 'unknown', { value: whyUnread(partners, compliancePartners) });

/** The servers that the settings declare, and how the tenant is connected. */
export const servers: Fact = {
  reads: ofConnection,
  perServer: true,
  lines: seen => [...seen.snapshots.map(snapshot => serverLine(snapshot, seen)), ...connectionLines(seen)],
};

const serverLine = ({ jamf }: Snapshot, { proven }: Seen): HereLine =>
  hereLine('server', 'plain', {
    instance: jamf.alias,
    value: jamf.host,
    state: proven.has(jamf.alias) ? 'connected-here' : '',
  });
