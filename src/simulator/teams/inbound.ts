import { randomUUID } from 'node:crypto';
import { type DemoPerson, demoTenantId } from '../people.js';
import type { Activity, PlainObject } from './activity.js';
import { botAccount, type Place, teamGroupId, teamId, teamName, threadId } from './places.js';

/** The activities that Teams hands to the bot, in the form Teams gives them. */
export type Occasion = {
  readonly serviceUrl: string;
  readonly place: Place;
  readonly person: DemoPerson;
  readonly now: Date;
  /** First message of the thread, in a channel. */
  readonly root?: string;
};

const timezone = 'Europe/Amsterdam';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

export function messageActivity(occasion: Occasion, id: string, text: string, mention: boolean): Activity {
  const mark = `<at>${botAccount.name}</at>`;
  const html = mention
    ? `<div><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">${botAccount.name}</span>&nbsp;${escaped(text)}</div>`
    : `<div>${escaped(text)}</div>`;
  return {
    ...common(occasion, mention ? [{ type: 'mention', mentioned: botAccount, text: mark }] : []),
    type: 'message',
    id,
    text: mention ? `${mark} ${text}` : text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
  };
}

/** `Action.Submit` of a card: a message without text that carries the inputs and points at the card. */
export function submitActivity(occasion: Occasion, id: string, replyToId: string, value: unknown): Activity {
  return { ...common(occasion), type: 'message', id, replyToId, value };
}

export function invokeActivity(occasion: Occasion, name: string, value: PlainObject, replyToId?: string): Activity {
  return { ...common(occasion), type: 'invoke', id: `f:${randomUUID()}`, name, value, replyToId };
}

/** The bot was added: a conversation update, and an installation update beside it. */
export function addedActivities(occasion: Occasion): readonly Activity[] {
  const base = common(occasion);
  const channelData = {
    ...base.channelData,
    ...(occasion.place.scope === 'channel' && { eventType: 'teamMemberAdded' }),
  };
  return [
    { ...base, type: 'installationUpdate', id: `f:${randomUUID()}`, action: 'add', channelData },
    { ...base, type: 'conversationUpdate', id: `f:${randomUUID()}`, membersAdded: [botAccount], channelData },
  ];
}

function common({ serviceUrl, place, person, now, root }: Occasion, entities: readonly object[] = []) {
  const [, country = ''] = person.locale.split('-');
  return {
    timestamp: now.toISOString(),
    localTimestamp: localTime(now),
    localTimezone: timezone,
    serviceUrl,
    channelId: 'msteams',
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    recipient: botAccount,
    // The tenant is that of the conversation. Which part of an activity names the tenant of a person from elsewhere is
    // not documented, so none does here: the member list tells.
    conversation: {
      ...(place.scope !== 'personal' && { isGroup: true }),
      conversationType: place.scope === 'group' ? 'groupChat' : place.scope,
      tenantId: demoTenantId,
      id: root ? threadId(place.id, root) : place.id,
      ...(place.scope === 'group' && { name: place.name }),
    },
    entities: [...entities, { type: 'clientInfo', locale: person.locale, country, platform: 'Web', timezone }],
    channelData: { ...teamFacts(place), tenant: { id: demoTenantId } },
    locale: person.locale,
  };
}

function teamFacts({ scope, id, shared }: Place): PlainObject {
  if (scope !== 'channel') return {};
  return {
    teamsChannelId: id,
    teamsTeamId: teamId,
    channel: { id, type: shared ? 'shared' : 'standard' },
    team: { id: teamId, name: teamName, aadGroupId: teamGroupId },
  };
}

/** With the offset of the person's own time zone, as `2026-03-01T10:00:00.000+01:00`. */
function localTime(now: Date): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const offset =
    format
      .formatToParts(now)
      .find(part => part.type === 'timeZoneName')
      ?.value.slice(3) || '+00:00';
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const shift = (Number(hours) * 60 + Number(minutes)) * (offset.startsWith('-') ? -60_000 : 60_000);
  return new Date(now.getTime() + shift).toISOString().replace('Z', offset);
}
