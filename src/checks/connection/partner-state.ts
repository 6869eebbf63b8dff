import { recordOf } from '../../snapshot/record.js';
import type { Partner } from '../../snapshot/snapshot.js';
import { type Check, finding } from '../check.js';
import type { Outcome } from '../finding.js';
import { unreadRecord } from './unread-record.js';

/** No document explains the states; beside each word Intune's own is shown (Graph, deviceManagementPartnerTenantState). */
const outcomes: { readonly [state in Partner['state']]: Outcome } = {
  enabled: 'pass',
  unresponsive: 'fail',
  rejected: 'fail',
  unknown: 'warn',
  terminated: 'skipped',
  unavailable: 'skipped',
};

/** What Intune itself says of the connection. */
export const partnerState: Check = {
  name: 'partner-state',
  group: 'connection',
  scope: 'tenant',
  reads: ['partners', 'compliance-partners'],
  fixes: {
    unresponsive: { who: 'jamf-administrator', where: 'jamf' },
    rejected: { who: 'intune-administrator', where: 'intune' },
    unknown: { who: 'intune-administrator', where: 'intune' },
    several: { who: 'intune-administrator', where: 'intune' },
  },
  run(snapshot) {
    const record = recordOf(snapshot);
    const { at } = snapshot.partners;
    if (record.is === 'unread') return unreadRecord('partner-state', snapshot);
    if (record.is === 'several') return finding('partner-state', snapshot, 'error', 'several', {}, at);
    if (!('row' in record)) return finding('partner-state', snapshot, 'skipped', 'none', {}, at);
    const { state } = record.row;
    return finding('partner-state', snapshot, outcomes[state], state, { generation: record.is }, at);
  },
};
