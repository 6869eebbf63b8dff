import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import type { StepWords } from '../../words.js';

type Words = {
  readonly step: StepWords;
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
  readonly afterwards: (facts: Facts) => string;
};

const list = (value: unknown): string => (Array.isArray(value) && value.length > 0 ? ` (${value.join(', ')})` : '');

export const othersEn: Words = {
  step: {
    title: 'The other servers stay connected',
    clicks: () => [],
    confirm: 'Accept it as it is',
    proof: "I read the partner record that they share. Whether a server's own box can end it is not documented.",
  },
  waiting: {
    'others-open': () => 'Not looked at yet.',
    'others-settling': f =>
      `Intune shows ${stateWords(f['state'], 'en')} for all servers right now. I look again before I count it.`,
    'others-dropped': f =>
      `The other servers${list(f['others'])} have lost their connection with this one: Intune shows ${stateWords(f['state'], 'en')}. Connect one of them again, or an approver accepts that it is so.`,
  },
  afterwards: f =>
    f['holds'] === 'no'
      ? 'The partner record has changed since: the other servers may have lost their connection. Look at `status`.'
      : 'A day later I cannot read the partner record: whether the other servers are still connected is unknown.',
};

export const othersNl: typeof othersEn = {
  step: {
    title: 'De andere servers blijven gekoppeld',
    clicks: () => [],
    confirm: 'Accepteren zoals het is',
    proof:
      'Ik lees de partnergegevens die ze delen. Of het vinkje van één server die kan beëindigen, is niet gedocumenteerd.',
  },
  waiting: {
    'others-open': () => 'Nog niet bekeken.',
    'others-settling': f =>
      `Intune toont nu ${stateWords(f['state'], 'nl')} voor alle servers. Ik kijk nog eens voordat dat voor mij telt.`,
    'others-dropped': f =>
      `De andere servers${list(f['others'])} zijn hun koppeling meteen mee kwijt: Intune toont ${stateWords(f['state'], 'nl')}. Koppel er een opnieuw, of een goedkeurder accepteert dat het zo is.`,
  },
  afterwards: f =>
    f['holds'] === 'no'
      ? 'De partnergegevens zijn sindsdien veranderd: de andere servers zijn hun koppeling misschien kwijt. Kijk bij `status`.'
      : 'Een dag later kan ik de partnergegevens niet lezen: of de andere servers nog gekoppeld zijn, is onbekend.',
};
