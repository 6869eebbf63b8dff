import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { partnerRow } from '../partner.js';

export const clearName = 'application-id-cleared';

/** Intune's box for the application id is empty, by the bot or by a person. */
export function clearApplicationId(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: clearName,
    label,
    actor: by,
    reads: ['partners'],
    lag: minutes(10),
    stops: ['id-replaced'],
    done: judge,
    basis: snapshot => ({ applicationId: jamfPartner(snapshot)?.applicationId ?? '' }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    ready: snapshot => jamfPartner(snapshot) !== undefined,
    async run(write, _subject, snapshot) {
      const partner = jamfPartner(snapshot);
      if (!partner) throw new Error('the partner record is gone');
      await write.setPartnerApplicationId(partner.id, '');
      return { partnerId: partner.id, cleared: partner.applicationId };
    },
  };
}

function judge(snapshot: Snapshot, subject: Subject): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (found.is === 'none') return yes({ row: 'none' });
  const present = found.row.applicationId;
  if (present === '') return yes({ partnerId: found.row.id });
  const planned = subject.plan?.baseline['applicationId'];
  // Another id than the one that was approved to go: somebody put it there meanwhile.
  if (typeof planned === 'string' && planned !== present) return no('id-replaced', { present, planned });
  return no('id-still-there', { present });
}
