import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** So many are named; a server may have hundreds. */
const named = 10;

/** Device Compliance rests on two smart groups; the old platform on none. */
export const smartGroups: Check = {
  name: 'smart-groups',
  group: 'prerequisites',
  scope: 'instance',
  reads: ['compliance-partners', 'jamf-smart-groups'],
  fixes: { none: { who: 'jamf-administrator', where: 'jamf' } },
  run(snapshot) {
    const { compliancePartners, jamf } = snapshot;
    const groups = valueIn(jamf.smartGroups);
    const partners = valueIn(compliancePartners);
    const { at } = jamf.smartGroups;
    if (!partners) return notRead('smart-groups', snapshot, compliancePartners);
    if (partners.length > 0 && !groups) return notRead('smart-groups', snapshot, jamf.smartGroups);
    const names = (groups ?? []).map(group => group.name);
    const facts = { groups: names.slice(0, named), count: names.length };
    if (partners.length === 0) return finding('smart-groups', snapshot, 'skipped', 'not-relevant', facts, at);
    return finding(
      'smart-groups',
      snapshot,
      names.length > 0 ? 'pass' : 'warn',
      names.length > 0 ? 'ok' : 'none',
      facts,
      at,
    );
  },
};
