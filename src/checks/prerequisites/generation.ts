import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';

/** States in which Intune still takes something from the partner, or would. */
const live = ['enabled', 'unresponsive', 'rejected'];

/**
 * Which of the two platforms joins this tenant to Jamf. The old one is past its end of support: that it works is a
 * reason to move, not a success. https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually
 */
export const generation: Check = {
  name: 'generation',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['partners', 'compliance-partners'],
  fixes: {
    legacy: {
      who: 'jamf-administrator',
      act: 'migrate',
      source: 'https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually',
    },
    both: { who: 'intune-administrator', where: 'intune', act: 'migrate' },
  },
  run(snapshot) {
    const { partners, compliancePartners } = snapshot;
    const old = valueIn(partners)?.find(partner => live.includes(partner.state));
    const present = valueIn(compliancePartners)?.find(partner => live.includes(partner.state));
    const unread = [partners, compliancePartners].find(reading => reading.is !== 'value');
    const say = finding.bind(undefined, 'generation', snapshot);
    if (unread) return notRead('generation', snapshot, unread);
    if (old && present) return say('warn', 'both', { state: old.state, present: present.state }, partners.at);
    if (old) return say('warn', 'legacy', { state: old.state }, partners.at);
    if (present) return say('pass', 'ok', { state: present.state }, compliancePartners.at);
    return say('skipped', 'none', {}, partners.at);
  },
};
