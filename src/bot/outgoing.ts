import type { ConversationId } from '../ids.js';
import type { Person } from '../person.js';

/** A card as it goes over the wire. */
export type DrawnCard = Readonly<Record<string, unknown>>;

/** What the bot says on its own: in Teams (`teams.ts`) or on a terminal (`terminal.ts`). Throws `NotSent`. */
export type Outgoing = {
  /** Returns the id of the new message. */
  post(conversation: ConversationId, card: DrawnCard): Promise<string>;
  /** A short line of plain text. */
  line(conversation: ConversationId, text: string): Promise<void>;
  update(conversation: ConversationId, activityId: string, card: DrawnCard): Promise<void>;
  typing(conversation: ConversationId): Promise<void>;
  /** The 1:1 conversation with a person, made when there is none yet. */
  personal(person: Pick<Person, 'tenantId' | 'objectId'>): Promise<ConversationId>;
  /** The channel's own ids of these people in a conversation; those who are not in it are left out. */
  memberIds(conversation: ConversationId, objectIds: readonly string[]): Promise<readonly string[]>;
};

/** Statuses that Teams asks to try again: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const passing = [408, 412, 429, 500, 502, 503, 504];

/** A message that did not arrive: the status, or `unreachable` when there was no answer at all. */
export class NotSent extends Error {
  readonly status: number | 'unreachable' | 'no-conversation' | 'host-not-allowed';
  readonly retryAfterMs?: number;
  constructor(status: NotSent['status'], retryAfterMs?: number, cause?: unknown) {
    super(`sending to Teams: ${status}`, { cause });
    this.name = 'NotSent';
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
  /** Worth another try later. */
  get passes(): boolean {
    return this.status === 'unreachable' || (typeof this.status === 'number' && passing.includes(this.status));
  }
  /** The message or the conversation is not there (any more). */
  get isGone(): boolean {
    return this.status === 404;
  }
}
