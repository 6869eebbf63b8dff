import { stateWords } from '../../../checks/state-words.js';
import type { Facts } from '../../../kinds.js';
import type { StepWords } from '../../words.js';

type Words = {
  readonly step: StepWords;
  readonly waiting: { readonly [code: string]: (facts: Facts) => string };
};

type Way = 'terminate' | 'go-on';
const offered = ({ ways }: Facts, way: Way): boolean => Array.isArray(ways) && ways.includes(way);

/** The ways out that are left, as a sentence of their own; nothing when none is. */
function wayOut(f: Facts, ask: string, said: { readonly [way in Way]: string }, or: string): string {
  const left = (['terminate', 'go-on'] as const).filter(way => offered(f, way)).map(way => said[way]);
  return left.length === 0 ? '' : ` ${ask}: ${left.join(or)}.`;
}

export const terminatedEn: Words = {
  step: {
    title: 'Intune shows Terminated',
    clicks: () => [],
    proof: "I read Intune's partner record.",
  },
  waiting: {
    'terminated-open': f =>
      `Intune does not show Terminated yet; its state is ${stateWords(f['state'], 'en')}. I keep looking.`,
    'terminated-not-seen': f =>
      `Intune still shows ${stateWords(f['state'], 'en')}. A Jamf Pro whose secret no longer works cannot tell Intune.${wayOut(f, 'Ask for a way out, which others approve', { terminate: 'Intune ends the connection itself (Graph)', 'go-on': 'the change goes on without Terminated' }, ', or ')}`,
    'no-partner-row': () => 'Intune shows no row for Jamf. Open Partner device management and look.',
  },
};

export const terminatedNl: typeof terminatedEn = {
  step: {
    title: 'Intune toont Terminated',
    clicks: () => [],
    proof: 'Ik lees de partnergegevens van Intune.',
  },
  waiting: {
    'terminated-open': f =>
      `Intune toont nog geen Terminated; de status is ${stateWords(f['state'], 'nl')}. Ik blijf kijken.`,
    'terminated-not-seen': f =>
      `Intune toont nog steeds ${stateWords(f['state'], 'nl')}. Een Jamf Pro met een geheim dat niet meer werkt, kan het Intune niet vertellen.${wayOut(f, 'Vraag een uitweg aan, die anderen goedkeuren', { terminate: 'Intune beëindigt de koppeling zelf (Graph)', 'go-on': 'de wijziging gaat zonder Terminated verder' }, ', of ')}`,
    'no-partner-row': () => 'Intune toont geen regel voor Jamf. Open Partner device management en kijk daar.',
  },
};
