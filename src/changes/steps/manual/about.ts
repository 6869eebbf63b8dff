import { whyNot } from '../../../checks/check.js';
import { isKnown, valueIn } from '../../../snapshot/reading.js';
import type { EnterpriseApp, Registration, Snapshot } from '../../../snapshot/snapshot.js';
import { intuneApi } from '../../../well-known.js';
import type { Named } from '../../kinds/kind.js';
import { type Judgement, no, type Subject, unknown } from '../../step.js';

export const registrationName = 'app-registration';

/** What the bot made itself in this change, by the ids that Graph answered with. */
export function madeHere({
  written,
}: Pick<Subject, 'written'>): { readonly objectId: string; readonly appId: string } | undefined {
  const facts = written[registrationName]?.findLast(({ state }) => state === 'did')?.facts;
  const { objectId, appId } = facts ?? {};
  return typeof objectId === 'string' && typeof appId === 'string' ? { objectId, appId } : undefined;
}

/** The registration of this change: pinned by the plan, seen, or given or made and yet to be seen. Never searched for. */
export const registrationId = (subject: Subject): string | undefined =>
  textIn(subject.plan?.baseline['registration']) ??
  seen(subject, 'objectId') ??
  subject.inputs.applicationId ??
  madeHere(subject)?.objectId;

/** Its application (client) id. */
export const applicationIdOf = (subject: Subject): string | undefined =>
  seen(subject, 'appId') ?? subject.inputs.applicationId ?? madeHere(subject)?.appId;

const seen = ({ latched }: Subject, fact: string): string | undefined =>
  textIn(latched[registrationName]?.evidence[fact]);
const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What each look of a manual connection asks for by id. */
export function manualNames(subject: Subject): Named {
  const [registration, appId] = [registrationId(subject), applicationIdOf(subject)];
  return { registrations: registration ? [registration] : [], apps: [intuneApi, ...(appId ? [appId] : [])] };
}

export type Found<T> = { readonly is: 'found'; readonly found: T } | { readonly is: 'not'; readonly why: Judgement };

export function registrationIn(snapshot: Snapshot, subject: Subject): Found<Registration> {
  const id = registrationId(subject);
  if (!id) return { is: 'not', why: no('registration-open') };
  const reading = snapshot.registrations[id];
  if (!reading || !isKnown(reading))
    return { is: 'not', why: unknown('registration-not-read', reading ? whyNot(reading) : {}) };
  const found = valueIn(reading);
  return found ? { is: 'found', found } : { is: 'not', why: no('registration-gone', { id }) };
}

/** The enterprise app of the registration. */
export function enterpriseAppIn(snapshot: Snapshot, subject: Subject): Found<EnterpriseApp> {
  const id = applicationIdOf(subject);
  const reading = id ? snapshot.named[id] : undefined;
  if (!id) return { is: 'not', why: no('registration-open') };
  if (!reading || !isKnown(reading))
    return { is: 'not', why: unknown('application-not-read', reading ? whyNot(reading) : {}) };
  const found = valueIn(reading);
  return found ? { is: 'found', found } : { is: 'not', why: no('enterprise-app-missing', { appId: id }) };
}
