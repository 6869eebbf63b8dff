import type { AuditEntry } from '../audit/entry.js';
import type { Log } from '../log.js';
import { type Audience, type Copies, linkSubject, type Subject } from './copies.js';
import type { Inbound } from './inbound.js';
import { type DrawnCard, NotSent, type Outgoing } from './outgoing.js';
import { patiently } from './patience.js';
import type { Render } from './render.js';
import { type Outcome, placeOf } from './turn.js';

export type PostingOptions = {
  /** The answer to a failure before or after the turn itself. */
  onFailure(inbound: Inbound, error: unknown): Promise<Outcome>;
  readonly copies: Copies;
  readonly outgoing: Outgoing;
  readonly render: Render;
  readonly log: Log;
  record(entry: AuditEntry): Promise<void>;
  /** Asks the outbox for a copy that could not be posted at once. */
  queueCopy(subject: Subject, inbound: Inbound): Promise<void>;
};

/** Answers as messages in the conversation; what shows a change or a proposal becomes a copy of its card. */
export function createPosting(options: PostingOptions) {
  const { copies, outgoing, render, log } = options;
  const drawn = (outcome: Outcome): DrawnCard => render(outcome.shown, outcome.language);

  /** A message that cannot be sent is not lost silently: it is tried again, queued when it can be, and recorded. */
  async function post(inbound: Inbound, outcome: Outcome): Promise<void> {
    const subject = subjectOf(outcome);
    try {
      await patiently(() => postNow(inbound, outcome, subject));
    } catch (error) {
      if (error instanceof NotSent) return notPosted(inbound, error, subject);
      // It could not be drawn or kept: that is said, too.
      const failure = await options.onFailure(inbound, error);
      await outgoing.post(inbound.conversation.id, drawn(failure)).catch(cause => notPosted(inbound, cause, subject));
    }
  }

  async function notPosted(inbound: Inbound, error: unknown, subject: Subject | undefined): Promise<void> {
    log.error({ cause: placeOf(error) }, 'an answer could not be posted');
    const reason = error instanceof NotSent ? String(error.status) : 'internal';
    const entry = { event: 'message-failed', person: inbound.person, facts: { reason, target: 'answer' } } as const;
    await options.record(entry).catch(ignored);
    if (subject) await options.queueCopy(subject, inbound).catch(ignored);
  }

  async function postNow(inbound: Inbound, outcome: Outcome, subject: Subject | undefined): Promise<void> {
    const { id } = inbound.conversation;
    const isPosted = subject && (await copies.post(subject, id, audienceIn(inbound), outcome.language));
    if (isPosted) return;
    const activityId = await outgoing.post(id, drawn(outcome));
    if (outcome.link) await copies.keep(linkSubject(outcome.link), placeOfAnswer(inbound, outcome, activityId));
  }

  return post;
}

export function subjectOf({ copyOf, copyOfProposal, copyOfScan }: Outcome): Subject | undefined {
  if (copyOf !== undefined) return { kind: 'change', id: copyOf };
  if (copyOfScan !== undefined) return { kind: 'scan', id: copyOfScan };
  return copyOfProposal === undefined ? undefined : { kind: 'proposal', id: copyOfProposal };
}

const placeOfAnswer = (inbound: Inbound, { language }: Outcome, activityId: string) => ({
  conversation: inbound.conversation.id,
  activityId,
  audience: audienceIn(inbound),
  language,
});

const audienceIn = ({ conversation, person }: Inbound): Audience =>
  conversation.scope === 'personal' ? { tenantId: person.tenantId, objectId: person.objectId } : 'everyone';

const ignored = (): void => undefined;
