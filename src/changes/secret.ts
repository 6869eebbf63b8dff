import { monthsLater } from '../clock.js';
import type { ChangeId } from '../ids.js';
import type { Parts, SignedIn } from '../parts.js';
import type { Rights } from '../people/rights.js';
import type { Person } from '../person.js';
import { isExpectedFailure, type Problem, Refused } from '../problem.js';
import type { Executing } from './change.js';
import { type Claim, claimSoon } from './claim.js';
import { whyNoSecret } from './judge-secret.js';
import { whyNotWrite } from './judge-write.js';
import { kindNamed, stepsOf } from './kinds/index.js';
import { refuse, refused } from './no.js';
import { Overtaken } from './overtaken.js';
import { quorumOf } from './quorum.js';
import { registrationId } from './steps/manual/about.js';
import { markerOf, secretStepName } from './steps/manual/secrets.js';
import { changeById } from './store.js';
import { subjectOf } from './subject.js';
import { type Outcome, recordAttempt } from './write-step.js';
import { isStopped } from './write-stop.js';

export type Making = {
  readonly changeId: ChangeId;
  readonly person: Person;
  readonly rights: Rights;
  /** Whoever signed in for exactly this press: the secret is made in their name. */
  readonly signedIn: SignedIn;
};

export type NoSecret =
  | 'not-this-step'
  | 'not-allowed'
  | 'votes-lost'
  | 'votes-unread'
  | 'writes-stopped'
  | 'busy'
  | 'write-refused'
  /** It may have been made: nobody holds it, and the last step removes it. Another press makes another. */
  | 'outcome-unknown';

export type MadeSecret =
  | { readonly ok: true; readonly secret: string; readonly endsAt: string; readonly keyId: string }
  | { readonly ok: false; readonly reason: NoSecret };

/**
 * Makes the client secret of a change and gives it to whoever pressed. It stands in the answer of this function and
 * nowhere else: what is recorded of it is its key's id, its end and the name by which Entra lists it.
 */
export async function makeSecret(parts: Parts, making: Making): Promise<MadeSecret> {
  const claim = await claimSoon(parts, making.changeId);
  if (!claim)
    return refusedTo(parts, making, (await changeById(parts.database, making.changeId)) ? 'busy' : 'not-this-step');
  try {
    return await makeClaimed(parts, making, claim);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return refusedTo(parts, making, 'busy');
  } finally {
    await claim.release();
    parts.notify.changed(making.changeId);
  }
}

async function makeClaimed(parts: Parts, making: Making, claim: Claim): Promise<MadeSecret> {
  const { change } = claim.stored;
  const steps = stepsOf(parts.settings, change);
  const no = whyNoSecret({
    policy: parts.policy,
    act: kindNamed(change.kind).act,
    change,
    steps,
    person: making.person,
    rights: making.rights,
    signedIn: making.signedIn.identity,
  });
  if (no) return refusedTo(parts, making, no.reason as NoSecret);
  const executing = change as Executing;
  const why = whyNotWrite(await isStopped(parts), await quorumOf(parts, executing));
  if (why) return refusedTo(parts, making, why.code as NoSecret);
  const subject = subjectOf(executing);
  const registration = registrationId(subject);
  if (!registration) return refusedTo(parts, making, 'not-this-step');
  const marker = markerOf(change.number, (subject.written[secretStepName] ?? []).length + 1);
  const secret = {
    displayName: marker,
    endDateTime: monthsLater(parts.clock.now(), Number(change.wish['secretMonths'])).toISOString(),
  };
  // Whoever said that Jamf Pro has it meant the one before: it would be removed as lost while Jamf Pro uses it.
  const voids = steps.filter(({ uses }) => uses === 'secret').map(({ name }) => name);
  const record = (outcome: Outcome) =>
    recordAttempt(parts, claim, executing, { name: secretStepName, voids }, asOf(making), outcome);
  await record({ state: 'about-to', facts: { marker } });
  if (!(await claim.allowsWrite())) throw new Overtaken(change.id);
  if (await isStopped(parts)) {
    await record({ state: 'failed', facts: { stopped: true } });
    return refusedTo(parts, making, 'writes-stopped');
  }
  return add(parts, making, { registration, secret, record });
}

/** Overtaken here means that nobody could write down which key it is: then it was given to nobody. */
async function add(
  parts: Parts,
  { changeId, signedIn }: Making,
  asked: {
    readonly registration: string;
    readonly secret: { readonly displayName: string; readonly endDateTime: string };
    readonly record: (outcome: Outcome) => Promise<void>;
  },
): Promise<MadeSecret> {
  const { registration, secret, record } = asked;
  try {
    const made = await signedIn.graph.applications.addPassword(registration, secret);
    const { keyId, endDateTime: endsAt } = made;
    await record({ state: 'did', facts: { keyId, endsAt, marker: secret.displayName } });
    return { ok: true, secret: made.secretText, endsAt, keyId };
  } catch (error) {
    if (error instanceof Overtaken) return { ok: false, reason: 'outcome-unknown' };
    if (!isExpectedFailure(error)) throw error;
    parts.log.warn({ change: changeId, error: error.code, ...error.facts }, 'making a client secret');
    await record({ state: 'failed', facts: failureOf(error) });
    return { ok: false, reason: error instanceof Refused ? 'write-refused' : 'outcome-unknown' };
  }
}

const failureOf = (error: Problem): Outcome['facts'] => ({
  refused: error instanceof Refused,
  code: error.code,
  status: error.facts['status'] ?? null,
  permission: error.facts['permission'] ?? null,
});

const asOf = ({ signedIn, person }: Making) => ({ identity: `user:${signedIn.identity.objectId}`, by: person });

async function refusedTo(parts: Parts, { changeId, person }: Making, reason: NoSecret): Promise<MadeSecret> {
  const change = await changeById(parts.database, changeId);
  await refused(parts, refuse(reason), { event: 'input-refused', person, change, facts: { step: secretStepName } });
  return { ok: false, reason };
}
