import { jamfPartner } from '../../../snapshot/connection.js';
import { no, type Step, yes } from '../../step.js';
import { partnerRow } from '../partner.js';

export const untickName = 'jamf-untick';

/**
 * In Jamf Pro: untick Enable Intune Integration for macOS, Save. No API shows the box. Where this is the last server,
 * Intune shows Terminated; while others share the record it stays as it is, and only a person's word counts.
 */
export function untickInJamf(label: string, { isLast }: { readonly isLast: boolean }): Step {
  return {
    name: untickName,
    label,
    actor: 'person',
    reads: ['partners'],
    attestable: true,
    done(snapshot, subject) {
      if (subject.attested.includes(untickName)) return yes({ how: 'attested' });
      if (!isLast) return no('jamf-untick-open');
      const found = partnerRow(snapshot);
      if (found.is === 'unknown') return found.why;
      if (found.is === 'none') return no('jamf-untick-open');
      const { state } = found.row;
      return state === 'terminated' ? yes({ state }) : no('jamf-untick-open', { state });
    },
    basis: (snapshot, subject) => ({
      instance: subject.instance,
      others: [...subject.others],
      state: jamfPartner(snapshot)?.state ?? 'none',
    }),
  };
}
