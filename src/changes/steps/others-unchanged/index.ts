import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { partnerRow } from '../partner.js';

export const othersName = 'others-unchanged';

/** So long the record may look different before it counts: Intune shows things late. */
const settling = minutes(10);

/**
 * The record that the other servers share is as it was when the plan was made. Whether one server's box ends it for all
 * of them is documented nowhere; where it does, an approver may accept that as it is shown.
 */
export function othersUnchanged(label: string, { after }: { readonly after: string }): Step {
  return {
    name: othersName,
    label,
    actor: 'bot',
    passive: true,
    reads: ['partners'],
    lag: settling,
    acceptable: 'others-dropped',
    done: (snapshot, subject) => judge(snapshot, subject, after),
    basis: (snapshot, subject) => ({ others: [...subject.others], state: jamfPartner(snapshot)?.state ?? 'none' }),
  };
}

function judge(snapshot: Snapshot, subject: Subject, after: string): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (!subject.plan) return no('others-open');
  const state = found.is === 'row' ? found.row.state : 'none';
  const evidence = { state, others: [...subject.others] };
  if (state === subject.plan.baseline['partnerState']) return yes(evidence);
  if (subject.accepted[othersName]?.['state'] === state) return yes({ ...evidence, accepted: true });
  const since = subject.latched[after]?.at;
  const settles = since !== undefined && Date.parse(snapshot.takenAt) - Date.parse(since) < settling;
  return settles ? no('others-settling', { state }) : no('others-dropped', evidence);
}

/** Some time after the end: does the record still stand as it did when the plan was made? */
export function othersStillConnected(snapshot: Snapshot, subject: Subject): 'yes' | 'no' | 'unknown' {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return 'unknown';
  const state = found.is === 'row' ? found.row.state : 'none';
  return state === subject.plan?.baseline['partnerState'] ? 'yes' : 'no';
}
