import type { Facts } from '../../../kinds.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { no, type Step, unknown, yes } from '../../step.js';
import { namesUsers, type OldPlatform, oldPlatform } from '../../steps/device-compliance/old-platform.js';

/*
 * The order in which the old platform goes: first Intune lets its users go, then Jamf stops to report.
 * https://it-money-life.com/jamf-pro-migration-devicecompliance
 */

/** In Intune: the old partner's included groups go, and with them the Macs that register by it. */
export const removeOldGroups: Step = {
  name: 'old-partner-groups',
  label: '2',
  actor: 'person',
  reads: ['partners'],
  done(snapshot) {
    const old = oldPlatform(snapshot);
    if (old.is === 'unread') return unknown(old.code, old.facts);
    const partner = partnerIn(old);
    if (!partner || !namesUsers(partner)) return yes({ partnerId: partner?.id ?? '' });
    return no('old-groups-open', { groups: [...partner.includedGroups], allUsers: partner.includesAllUsers });
  },
  basis: oldBasis,
};

const name = 'old-jamf-untick';

/** In Jamf: the integration under Conditional Access is switched off. Intune may show it, and need not. */
export const untickOld: Step = {
  name,
  label: '3',
  actor: 'person',
  reads: ['partners'],
  attestable: true,
  done(snapshot, subject) {
    if (subject.attested.includes(name)) return yes({ how: 'attested' });
    const old = oldPlatform(snapshot);
    if (old.is === 'unread') return unknown(old.code, old.facts);
    if (old.is === 'ended') return yes({ state: old.partner.state });
    return no('old-untick-open', { state: partnerIn(old)?.state ?? 'none' });
  },
  basis: oldBasis,
};

const partnerIn = (old: OldPlatform) => ('partner' in old ? old.partner : undefined);

/** The old row as it was shown to those who approve its end. */
function oldBasis(snapshot: Snapshot): Facts {
  const rows = valueIn(snapshot.partners) ?? [];
  return {
    partners: rows.map(row => ({
      id: row.id,
      applicationId: row.applicationId,
      state: row.state,
      included: row.includesAllUsers ? ['all users'] : [...row.includedGroups].sort(),
      excluded: [...row.excludedGroups].sort(),
    })),
  };
}
