import { minutes } from '../../clock.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../step.js';

/** The first of them that does not hold; with the evidence of all where all do. */
export function allHold(shown: readonly Judgement[]): Judgement {
  const failing = shown.find(({ done }) => done !== 'yes');
  if (failing) return failing;
  return yes(Object.assign({}, ...shown.map(judgement => (judgement.done === 'yes' ? judgement.evidence : {}))));
}

/** The last step of a connection: both sides agree. What of it must stay true is kept from here on. */
export const verifiedStep = (
  label: string,
  {
    shown,
    ...what
  }: Pick<Step, 'reads' | 'kept'> & { shown(snapshot: Snapshot, subject: Subject): readonly Judgement[] },
): Step => ({
  name: 'verified',
  label,
  actor: 'bot',
  lag: minutes(10),
  done(snapshot, subject) {
    const judgement = allHold(shown(snapshot, subject));
    return judgement.done === 'yes' && !subject.plan ? no('not-verified-yet') : judgement;
  },
  basis: () => ({}),
  ...what,
});
