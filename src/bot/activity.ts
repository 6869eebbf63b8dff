import type { Activity } from 'botbuilder';
import type { Conversation } from '../commands/command.js';
import { isGuid } from '../ids.js';
import { buttonRequest, submittedRequest } from './button.js';
import type { Act, Inbound } from './inbound.js';
import { type Mention, plainText } from './plain-text.js';
import { signInOf } from './sign-in.js';

/** Longer than anything a person types to a bot on purpose. */
const maximumText = 4000;

/** botbuilder's activity in our own words. Who it is comes from Entra's ids alone, never from a name. */
export function inboundOf(activity: Partial<Activity>): Inbound {
  const conversation = conversationOf(activity);
  const from = activity.from;
  const claimed = from?.aadObjectId ?? '';
  const objectId = isGuid(claimed) ? claimed.toLowerCase() : '';
  const act = actOf(activity);
  const signIn = act.is === 'press' ? signInOf(activity) : undefined;
  return {
    key: keyOf(activity, conversation, signIn !== undefined),
    conversation,
    isShared: isSharedIn(activity),
    person: { tenantId: conversation.tenantId, objectId, name: nameOf(from?.name) },
    teamsId: from?.id,
    locale: activity.locale,
    pressedOn: activity.replyToId,
    act,
    signIn,
  };
}

/** A press that comes back with a sign-in is another one than the press that lacked it, though its id may be the same. */
function keyOf(activity: Partial<Activity>, conversation: Conversation, signedIn: boolean): string | undefined {
  if (!activity.id) return undefined;
  const key = `${conversation.tenantId}|${conversation.id}|${activity.id}`;
  return signedIn ? `${key}|signed-in` : key;
}

function conversationOf(activity: Partial<Activity>): Conversation {
  const tenantId: unknown = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id;
  const type = activity.conversation?.conversationType;
  const teamId: unknown = activity.channelData?.team?.id;
  return {
    id: activity.conversation?.id ?? '',
    ...(typeof teamId === 'string' && teamId !== '' ? { teamId } : {}),
    scope: type === 'channel' ? 'channel' : type === 'groupChat' ? 'group' : 'personal',
    tenantId: typeof tenantId === 'string' ? tenantId.toLowerCase() : '',
  };
}

/**
 * Teams tells the type of a channel with messages, and not always with buttons: then it is not known.
 * https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
 */
function isSharedIn(activity: Partial<Activity>): boolean | undefined {
  const type: unknown = activity.channelData?.channel?.type;
  return typeof type === 'string' ? type.toLowerCase() === 'shared' : undefined;
}

/** A display name is whatever its owner typed: one line, of a length a card can hold. */
const nameOf = (name: unknown): string =>
  typeof name === 'string'
    ? name
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 100)
    : '';

function actOf(activity: Partial<Activity>): Act {
  switch (activity.type) {
    case 'message':
      return messageAct(activity);
    case 'invoke':
      return invokeAct(activity);
    case 'installationUpdate':
      return { is: activity.action?.startsWith('add') ? 'installed' : 'other' };
    case 'conversationUpdate':
      return {
        is: activity.membersAdded?.some(member => member.id === activity.recipient?.id) ? 'installed' : 'other',
      };
    default:
      return { is: 'other' };
  }
}

function messageAct(activity: Partial<Activity>): Act {
  const { value } = activity;
  if (typeof value === 'object' && value !== null) {
    const request = submittedRequest(value);
    return request ? { is: 'press', request } : { is: 'broken', by: 'press' };
  }
  const mentions = (activity.entities ?? []).filter(entity => entity.type === 'mention') as readonly Mention[];
  const text = typeof activity.text === 'string' ? activity.text.slice(0, maximumText) : '';
  return { is: 'say', text: plainText(text, mentions, activity.recipient?.id ?? '') };
}

function invokeAct(activity: Partial<Activity>): Act {
  const value = activity.value ?? {};
  if (activity.name === 'adaptiveCard/action') {
    const request = buttonRequest(value.action?.verb, value.action?.data);
    if (!request) return { is: 'broken', by: 'press' };
    return { is: value.trigger === 'automatic' ? 'refresh' : 'press', request };
  }
  if (activity.name === 'task/fetch' || activity.name === 'task/submit') {
    const is = activity.name === 'task/fetch' ? 'open' : 'submit';
    const request = submittedRequest(withoutTaskType(value.data));
    return request ? { is, request } : { is: 'broken', by: is };
  }
  return { is: 'other' };
}

/** Teams repeats `type: "task/fetch"` beside the button's own data in some clients. */
function withoutTaskType(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('do' in data)) return data;
  const { type, ...rest } = data as { type: unknown };
  return type === 'task/fetch' || type === 'task/submit' ? rest : data;
}
