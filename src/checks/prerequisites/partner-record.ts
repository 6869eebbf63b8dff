import { jamfPartner } from '../../snapshot/connection.js';
import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** Whether Intune lists Jamf as a partner at all, and only once. */
export const partnerRecord: Check = {
  name: 'partner-record',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['partners'],
  fixes: {
    none: { who: 'intune-administrator', where: 'intune' },
    several: { who: 'intune-administrator', where: 'intune' },
    'removal-date': { who: 'intune-administrator', where: 'intune' },
  },
  run(snapshot) {
    const rows = valueIn(snapshot.partners);
    const { at } = snapshot.partners;
    if (!rows) return notRead('partner-record', snapshot, snapshot.partners);
    if (rows.length > 1) return finding('partner-record', snapshot, 'fail', 'several', { count: rows.length }, at);
    const partner = jamfPartner(snapshot);
    if (!partner) return finding('partner-record', snapshot, 'warn', 'none', {}, at);
    if (partner.devicesRemovedAt) {
      return finding('partner-record', snapshot, 'warn', 'removal-date', { date: partner.devicesRemovedAt }, at);
    }
    return finding('partner-record', snapshot, 'pass', 'ok', { state: partner.state }, at);
  },
};
