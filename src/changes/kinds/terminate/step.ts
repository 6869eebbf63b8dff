import { minutes } from '../../../clock.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import { type Judgement, no, type Step, yes } from '../../step.js';
import { partnerRow } from '../../steps/partner.js';

export const terminateName = 'partner-terminated';

/** Intune itself ends the connection, by the bot (Graph) or by a person (the button on Intune's page). */
export function terminateInIntune(by: 'person' | 'bot'): Step {
  const step: Step = {
    name: terminateName,
    label: '1',
    actor: by,
    reads: ['partners'],
    lag: minutes(10),
    done: judge,
    basis: (snapshot, subject) => {
      const partner = jamfPartner(snapshot);
      const { id = '', state = 'none', applicationId = '' } = partner ?? {};
      return { partnerId: id, state, applicationId, others: [...subject.others] };
    },
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'partners',
    ready: snapshot => jamfPartner(snapshot) !== undefined,
    async run(write, _subject, snapshot) {
      const partner = jamfPartner(snapshot);
      if (!partner) throw new Error('the partner record is gone');
      await write.terminatePartner(partner.id);
      return { partnerId: partner.id };
    },
  };
}

const judge: Step['done'] = (snapshot): Judgement => {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (found.is === 'none') return no('no-partner-row');
  const { state, id } = found.row;
  return state === 'terminated' ? yes({ partnerId: id, state }) : no('not-terminated', { state });
};
