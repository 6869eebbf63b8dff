import type { Alias } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Attempt, Attestation, Change, Departure, Latch } from './change.js';
import type { Subject } from './step.js';

/** The part of a change that its steps may look at. `around` is asked for while there is no plan yet that holds it. */
export function subjectOf(change: Change, around?: Pick<Subject, 'others' | 'before'>): Subject {
  const started = 'latches' in change ? change : undefined;
  const plan = 'plan' in change ? change.plan : undefined;
  return {
    id: change.id,
    number: change.number,
    instance: change.instance,
    tenantId: change.tenantId,
    wish: change.wish,
    createdAt: change.createdAt,
    startedAt: started?.startedAt,
    plan,
    inputs: started?.inputs ?? {},
    accepted: acceptedIn(started?.attestations ?? []),
    attested: (started?.attestations ?? []).map(attestation => attestation.step),
    latched: latchedIn(started?.latches ?? []),
    written: writtenIn(started?.attempts ?? []),
    clock: started?.clock,
    departures: departuresIn(started?.departures ?? []),
    others: around?.others ?? othersIn(plan?.baseline ?? {}),
    ...(around?.before ? { before: around.before } : {}),
  };
}

const acceptedIn = (attestations: readonly Attestation[]): { readonly [step: string]: Facts } =>
  Object.fromEntries(attestations.flatMap(({ step, accepted }) => (accepted ? [[step, accepted]] : [])));

const latchedIn = (latches: readonly Latch[]): Subject['latched'] =>
  Object.fromEntries(latches.map(({ step, at, how, evidence }) => [step, { at, how, evidence }]));

function writtenIn(attempts: readonly Attempt[]): Subject['written'] {
  const written: Record<string, Attempt[]> = {};
  for (const attempt of attempts) {
    if (!alteredNothing(attempt)) written[attempt.step] = [...(written[attempt.step] ?? []), attempt];
  }
  return written;
}

/** A refusal, or a stop in time. Where the answer was lost, nobody knows. */
const alteredNothing = ({ state, facts }: Attempt): boolean =>
  state === 'failed' && (facts['refused'] === true || facts['stopped'] === true);

const departuresIn = (departures: readonly Departure[]): Subject['departures'] =>
  Object.fromEntries(departures.map(({ step, way }) => [step, way]));

/** Who else was connected when the plan was made: it rests on them. */
export function othersIn(baseline: Facts): readonly Alias[] {
  const others = baseline['others'];
  return Array.isArray(others) ? others.filter(one => typeof one === 'string') : [];
}
