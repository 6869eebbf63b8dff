import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';
import type { Fix } from '../finding.js';

const name = 'partner-groups';

const fix: Fix = {
  who: 'intune-administrator',
  where: 'intune',
  source: 'https://learn.microsoft.com/mem/intune/protect/jamf-managed-device-compliance-with-entra-id',
};

/** Device Compliance wants named groups: "Add all users" breaks the connection. */
export const partnerGroups: Check = {
  name,
  group: 'policies',
  scope: 'tenant',
  reads: ['compliance-partners'],
  fixes: { 'all-users': fix, 'no-groups': fix },
  run(snapshot) {
    const { compliancePartners } = snapshot;
    const rows = valueIn(compliancePartners)?.filter(row => row.state !== 'terminated');
    if (!rows) return notRead(name, snapshot, compliancePartners);
    const { at } = compliancePartners;
    if (rows.length === 0) return finding(name, snapshot, 'skipped', 'not-used', {}, at);
    const groups = new Set(rows.flatMap(row => row.macOsGroups)).size;
    if (rows.some(row => row.includesAllUsers)) return finding(name, snapshot, 'fail', 'all-users', {}, at);
    if (groups === 0) return finding(name, snapshot, 'warn', 'no-groups', {}, at);
    return finding(name, snapshot, 'pass', 'ok', { groups }, at);
  },
};
