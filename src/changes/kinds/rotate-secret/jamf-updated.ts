import { no, type Step, yes } from '../../step.js';
import { judgeNoNewError } from '../../steps/partner-holds.js';

export const updatedName = 'jamf-updated';

/**
 * The new secret stands in Jamf, and Jamf's own test passed. Only a person's word tells: a heartbeat proves nothing,
 * for the old secret keeps it beating.
 */
export const jamfUpdated = (label: string): Step => ({
  name: updatedName,
  label,
  actor: 'person',
  reads: ['jamf-notifications'],
  attestable: true,
  uses: 'secret',
  done(snapshot, subject) {
    if (!subject.attested.includes(updatedName)) return no('jamf-updated-open');
    const error = judgeNoNewError(snapshot, subject);
    return error.done === 'yes' ? yes({ ...error.evidence, how: 'attested' }) : error;
  },
  basis: (_snapshot, subject) => ({ instance: subject.instance }),
});
