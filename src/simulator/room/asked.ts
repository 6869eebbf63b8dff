import type { Context } from 'hono';
import type { DemoPerson } from '../people.js';
import { isObject, type PlainObject } from '../teams/activity.js';
import { groupChatId, personalChatId, personOf, sharedChannelId, teamId } from '../teams/places.js';

/** What a call to the room's API says: who asks, and for what. */
export const askedAs = (c: Context): DemoPerson | undefined => personOf(c.req.query('as') ?? '');

export const nobody = (c: Context) => c.json({ error: 'Say who you are: ?as=requester' }, 400);

export async function askedBody(c: Context): Promise<PlainObject> {
  try {
    const body: unknown = await c.req.json();
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

export function placeIdOf(person: DemoPerson, place: unknown): string {
  if (place === 'channel') return teamId;
  if (place === 'group') return groupChatId;
  if (place === 'shared') return sharedChannelId;
  if (place === 'personal') return personalChatId(person);
  return typeof place === 'string' ? place : '';
}
