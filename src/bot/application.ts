import { Application, type TurnState } from '@microsoft/teams-ai';
import { type Activity, TurnContext } from 'botbuilder';
import type { Ids } from '../ids.js';
import type { Log } from '../log.js';
import { inboundOf } from './activity.js';
import type { BotAdapter } from './adapter.js';
import type { Answering } from './answering.js';
import type { Conversations, Reference } from './conversations.js';
import type { Inbound } from './inbound.js';
import { errorAnswer, formOf, type InvokeAnswer } from './invoke-answer.js';
import { withoutThread } from './members.js';
import { placeOf } from './turn.js';

export type ApplicationOptions = {
  readonly adapter: BotAdapter;
  readonly answering: Answering;
  readonly conversations: Conversations;
  readonly log: Log;
  readonly ids: Ids;
};

/**
 * The library's timer is one for all conversations, goes on sending after the answer, and starts although it is
 * switched off (`startTypingTimer` is never looked at in 1.7.4). We send the sign ourselves, at once.
 */
class WithoutTypingTimer extends Application<TurnState> {
  override startTypingTimer(): void {}
}

/**
 * teams-ai with two routes, a message and a card action, besides being installed. It keeps no state (its state is
 * read, changed and written without noticing a second turn meanwhile) and takes no mentions out (it leaves `&nbsp;` behind).
 */
export function createApplication(options: ApplicationOptions): Application<TurnState> {
  const { adapter, answering, conversations, log } = options;
  const application = new WithoutTypingTimer({
    adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
  });

  async function inboundIn(
    context: TurnContext,
    always = false,
  ): Promise<{ readonly inbound: Inbound; readonly isNew: boolean }> {
    const told = inboundOf(context.activity);
    const inbound = { ...told, isShared: told.isShared ?? (await wasShared(told.conversation)) };
    const isNew = await conversations
      .remember(inbound.conversation, referenceOf(context.activity, inbound.isShared), inbound.person, always)
      .catch(error => {
        // The answer will say that the database is away, if it still is.
        log.error({ cause: placeOf(error) }, 'a conversation could not be stored');
        return false;
      });
    return { inbound, isNew };
  }

  /** Not told with this activity: as it was told before. */
  const wasShared = async ({ id, scope }: Inbound['conversation']): Promise<boolean> =>
    scope === 'channel' && (await conversations.wasShared(withoutThread(id)).catch(() => false));

  const onMessage = async (context: TurnContext) => {
    await answering.message((await inboundIn(context)).inbound);
  };

  /** Teams tells of an installation twice (two activities), and again at every reinstallation: one welcome is enough. */
  const onInstalled = async (context: TurnContext) => {
    if (inboundOf(context.activity).act.is !== 'installed') return;
    const { inbound, isNew } = await inboundIn(context, true);
    if (isNew) await answering.message(inbound);
  };

  /** The answer is set here, so that the library does not send the card to the whole conversation first. */
  const onInvoke = async (context: TurnContext) => {
    await respond(context, await answering.invoke((await inboundIn(context)).inbound));
  };

  application.activity('message', onMessage);
  application.activity('invoke', onInvoke);
  application.activity('installationUpdate', onInstalled);
  application.activity('conversationUpdate', onInstalled);

  adapter.onTurnError = async (context, error) => {
    const incident = options.ids.uuid().slice(0, 8);
    log.error({ incident, cause: placeOf(error) }, 'an activity could not be handled');
    if (context.activity.type !== 'invoke') return;
    const { act } = inboundOf(context.activity);
    await respond(context, errorAnswer(formOf(act), 'internal', incident));
  };
  return application;
}

const respond = (context: TurnContext, answer: InvokeAnswer) =>
  context.sendActivity({ type: 'invokeResponse', value: answer });

/** How to reach the conversation later; without what belongs to this one message. In a 1:1 chat: in which language. */
function referenceOf(activity: Activity, isShared: boolean): Reference {
  const { serviceUrl, channelId, bot, conversation } = TurnContext.getConversationReference(activity);
  const locale = conversation?.conversationType === 'personal' ? activity.locale : undefined;
  const kept = { ...(locale ? { locale } : {}), ...(isShared ? { isShared } : {}) };
  return { serviceUrl: serviceUrl ?? '', channelId, bot, conversation, ...kept };
}
