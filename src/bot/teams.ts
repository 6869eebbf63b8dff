import { type Activity, CardFactory, type ConversationReference, type TurnContext } from 'botbuilder';
import type { Clock } from '../clock.js';
import type { TenantId } from '../ids.js';
import type { BotAdapter } from './adapter.js';
import type { Conversations, Reference } from './conversations.js';
import { createMembers, type Members, type ReadMembers, withoutThread } from './members.js';
import { type DrawnCard, NotSent, type Outgoing } from './outgoing.js';

export type TeamsOptions = {
  readonly adapter: BotAdapter;
  readonly appId: string;
  /** Of our tokens to the connector. */
  readonly scope: string;
  readonly tenantId: TenantId;
  readonly conversations: Conversations;
  readonly clock: Clock;
  isAllowedServiceUrl(url: string): boolean;
};

/** A message that holds a card. `summary` is what the notification and the chat list show. */
export const cardMessage = (card: DrawnCard): Partial<Activity> => ({
  type: 'message',
  summary: typeof card['fallbackText'] === 'string' ? card['fallbackText'].slice(0, 250) : undefined,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** Sends into Teams' conversations, in a turn or long after it. */
export function createTeams(options: TeamsOptions): { readonly outgoing: Outgoing; readonly members: Members } {
  const { adapter, appId, conversations } = options;

  async function within<T>(conversation: string, logic: (context: TurnContext) => Promise<T>): Promise<T> {
    const reference = await conversations.reference(conversation);
    if (!reference) throw new NotSent('no-conversation');
    return continued(reference, logic);
  }

  async function continued<T>(reference: Reference, logic: (context: TurnContext) => Promise<T>): Promise<T> {
    if (!options.isAllowedServiceUrl(reference.serviceUrl)) throw new NotSent('host-not-allowed');
    // The adapter hands what is thrown in a turn to `onTurnError` and goes on as if all were well.
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
    const run = async (context: TurnContext) => {
      // The library makes up an id for the turn, and would send everything as a reply to that message.
      context.activity.id = undefined as unknown as string;
      outcome = await withFreshToken(context, logic).then(
        value => ({ value }),
        error => ({ error }),
      );
    };
    await adapter.continueConversationAsync(appId, reference as Partial<ConversationReference>, run);
    if (!outcome) throw new NotSent('unreachable');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  /** The library keeps a token by the machine's clock; one that the channel refuses is renewed once. */
  async function withFreshToken<T>(context: TurnContext, logic: (context: TurnContext) => Promise<T>): Promise<T> {
    try {
      return await logic(context);
    } catch (error) {
      if (!(error instanceof NotSent) || error.status !== 401) throw error;
      const { credentials } = adapter.connectorOf(context) as { credentials: { getToken?(force: boolean): unknown } };
      await credentials.getToken?.(true);
      return logic(context);
    }
  }

  const read: ReadMembers = {
    page: (conversation, after) =>
      within(conversation, async context => {
        const connector = adapter.connectorOf(context).conversations as any;
        const asked = { pageSize: 200, ...(after ? { continuationToken: after } : {}) };
        const found = await connector.getConversationPagedMembers(withoutThread(conversation), asked);
        return { members: found.members ?? [], next: found.continuationToken };
      }),
    one: (conversation, teamsId) =>
      within(conversation, context =>
        adapter.connectorOf(context).conversations.getConversationMember(withoutThread(conversation), teamsId),
      ),
  };
  const members = createMembers(read, options.clock, options.tenantId);

  const outgoing: Outgoing = {
    post: (conversation, card) =>
      within(conversation, async context => (await context.sendActivity(cardMessage(card)))?.id ?? ''),
    line: (conversation, text) =>
      within(conversation, async context => {
        await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
      }),
    update: (conversation, activityId, card) =>
      within(conversation, async context => {
        await context.updateActivity({ ...cardMessage(card), id: activityId });
      }),
    typing: conversation =>
      within(conversation, async context => {
        await context.sendActivity({ type: 'typing' });
      }),
    memberIds: members.ids,
    async personal(person) {
      const known = await conversations.personal(person);
      if (known) return known;
      const via = await conversations.latest(person.tenantId);
      if (!via) throw new NotSent('no-conversation');
      if (!options.isAllowedServiceUrl(via.serviceUrl)) throw new NotSent('host-not-allowed');
      return createPersonal(person, via);
    },
  };

  /** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages (Entra id) */
  async function createPersonal(person: { tenantId: string; objectId: string }, via: Reference): Promise<string> {
    const bot = via['bot'] as ConversationReference['bot'];
    let reference: Partial<ConversationReference> | undefined;
    await adapter.createConversationAsync(
      appId,
      'msteams',
      via.serviceUrl,
      options.scope,
      {
        isGroup: false,
        bot,
        members: [{ id: person.objectId, name: '' }],
        tenantId: person.tenantId,
        channelData: { tenant: { id: person.tenantId } },
      } as unknown as Parameters<BotAdapter['createConversationAsync']>[4],
      async context => {
        reference = {
          ...via,
          // Whose chat `via` was is not whose this one is.
          locale: undefined,
          isShared: undefined,
          conversation: { ...context.activity.conversation, conversationType: 'personal' },
        } as object;
      },
    );
    const id = reference?.conversation?.id;
    if (!id) throw new NotSent('unreachable');
    const conversation = { id, scope: 'personal', tenantId: person.tenantId } as const;
    await conversations.remember(conversation, reference as Reference, person, true);
    return id;
  }

  return { outgoing, members };
}
