import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { everyone } from '../people.js';
import type { Part, Simulated } from '../server.js';
import { type Activity, isActivity, isObject, textOf } from './activity.js';
import { mayCall } from './bearer.js';
import { deleteMessage, postFromBot, updateFromBot } from './messages.js';
import {
  memberOf,
  type Place,
  personalChatId,
  personByAnyId,
  splitConversationId,
  teamGroupId,
  teamId,
  teamName,
  threadId,
} from './places.js';
import { messageOf, placeOf } from './state.js';
import { type Teams, teamsOf } from './teams.js';

/** Roughly where Teams answers 413: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const largestMessage = 100 * 1024;

const refuse = (c: Context, status: ContentfulStatusCode, code: string, message: string) =>
  c.json({ error: { code, message } }, status);
const noConversation = (c: Context) => refuse(c, 404, 'ConversationNotFound', 'Conversation not found.');
const noActivity = (c: Context) =>
  refuse(c, 404, 'ActivityNotFoundInConversation', 'The activity is not in this conversation.');
const noRoster = (c: Context) =>
  refuse(c, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** Being set up in a team is not being set up for a person: each has their own. */
const notInstalled = (c: Context) =>
  refuse(c, 403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope");

/** The Bot Connector service as Teams offers it, to be mounted at `/teams`. */
export function teamsRoutes(simulated: Simulated): Part {
  const teams = teamsOf(simulated);
  const routes = new Hono();
  routes.use('/v3/*', recorded(simulated));
  routes.use('/v3/*', async (c, next) => {
    if (await mayCall(simulated, c.req.header('authorization'))) return next();
    return refuse(c, 401, 'Unauthorized', 'Authorization has been denied for this request.');
  });
  addSending(routes, teams);
  addReading(routes, teams);
  return {
    routes,
    settled: () => teams.delivery.settled(),
    reset: () => teams.events.tell({ is: 'reset' }),
    stop: async () => teams.delivery.stop(),
  };
}

/** Exchanges are written down under the address that the real service has. */
function recorded(simulated: Simulated): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!simulated.options.recordFile) return;
    const path = c.req.url.slice(c.req.url.indexOf('/v3/'));
    simulated.record({
      api: 'bot',
      method: c.req.method,
      url: `https://smba.trafficmanager.net/emea${path}`,
      requestHeaders: c.req.header(),
      requestBody: await c.req.text(),
      status: c.res.status,
      responseHeaders: Object.fromEntries(c.res.headers),
      responseBody: await c.res.clone().text(),
    });
  };
}

function addSending(routes: Hono, teams: Teams): void {
  routes.post('/v3/conversations', async c => {
    const wanted = await bodyOf(c);
    if (!isObject(wanted)) return refuse(c, 400, 'BadSyntax', 'The request body is not readable.');
    const activity = isActivity(wanted['activity']) ? wanted['activity'] : undefined;
    const channel = isObject(wanted['channelData']) ? wanted['channelData']['channel'] : undefined;
    if (isObject(channel)) {
      const place = placeOf(teams.state(), textOf(channel['id']) ?? '');
      if (place?.scope !== 'channel') return noConversation(c);
      if (!activity) return refuse(c, 400, 'BadArgument', 'A conversation in a channel begins with an activity.');
      const { id } = postFromBot(teams, place, activity);
      return c.json({ id: threadId(place.id, id), activityId: id, serviceUrl: teams.serviceUrl() }, 201);
    }
    const [member] = Array.isArray(wanted['members']) ? wanted['members'] : [];
    const person = personByAnyId(isObject(member) ? (textOf(member['id']) ?? '') : '');
    if (!person) return refuse(c, 400, 'BadSyntax', 'Bad format of conversation ID or unknown member.');
    const place = placeOf(teams.state(), personalChatId(person));
    if (!place?.installed) return notInstalled(c);
    const activityId = activity && postFromBot(teams, place, activity).id;
    return c.json({ id: place.id, ...(activityId && { activityId }) }, 201);
  });

  routes.post('/v3/conversations/:conversation/activities/:activity?', async c => {
    const spot = spotOf(teams, c.req.param('conversation'));
    if (!spot) return noConversation(c);
    if (!spot.place.installed) return noRoster(c);
    const replyTo = c.req.param('activity');
    const told = replyTo ? messageOf(teams.state(), replyTo) : undefined;
    const activity = await bodyOf(c);
    if (!isActivity(activity)) return refuse(c, 400, 'BadSyntax', 'The request body is not an activity.');
    if (JSON.stringify(activity).length > largestMessage)
      return refuse(c, 413, 'MessageSizeTooBig', 'Message size too large.');
    const root = spot.root ?? told?.root;
    if (activity.type === 'typing') teams.events.tell({ is: 'typing', place: spot.place.id, root });
    if (activity.type !== 'message') return c.json({ id: String(teams.simulated.clock.now().getTime()) }, 202);
    if (isEmpty(activity)) return refuse(c, 400, 'BadArgument', 'Cannot send an empty message.');
    return c.json({ id: postFromBot(teams, spot.place, activity, root).id }, 201);
  });

  routes.put('/v3/conversations/:conversation/activities/:activity', async c => {
    const { activity: id } = c.req.param();
    const refused = ownMessage(c, teams, c.req.param('conversation'), id);
    if (refused) return refused;
    const activity = await bodyOf(c);
    if (!isActivity(activity)) return refuse(c, 400, 'BadSyntax', 'The request body is not an activity.');
    if (JSON.stringify(activity).length > largestMessage)
      return refuse(c, 413, 'MessageSizeTooBig', 'Message size too large.');
    updateFromBot(teams, id, activity);
    return c.json({ id });
  });

  routes.delete('/v3/conversations/:conversation/activities/:activity', c => {
    const { activity: id } = c.req.param();
    const refused = ownMessage(c, teams, c.req.param('conversation'), id);
    if (refused) return refused;
    deleteMessage(teams, id);
    return c.body(null, 200);
  });
}

function addReading(routes: Hono, teams: Teams): void {
  routes.get('/v3/conversations/:conversation/members', c => {
    const place = spotOf(teams, c.req.param('conversation'))?.place;
    return place ? c.json(membersOf(place)) : noConversation(c);
  });

  routes.get('/v3/conversations/:conversation/members/:member', c => {
    const place = spotOf(teams, c.req.param('conversation'))?.place;
    if (!place) return noConversation(c);
    const person = personByAnyId(c.req.param('member'));
    if (person && place.people.includes(person.key)) return c.json(memberOf(person, place.scope));
    return refuse(c, 404, 'MemberNotFoundInConversation', 'The member is not in this conversation.');
  });

  routes.get('/v3/conversations/:conversation/pagedmembers', c => {
    const place = spotOf(teams, c.req.param('conversation'))?.place;
    if (!place) return noConversation(c);
    const from = Number(c.req.query('continuationToken') ?? 0) || 0;
    const size = Math.max(1, Number(c.req.query('pageSize') ?? 200) || 200);
    const members = membersOf(place);
    const more = members.length > from + size ? { continuationToken: String(from + size) } : {};
    return c.json({ ...more, members: members.slice(from, from + size) });
  });

  routes.get('/v3/teams/:team', c => {
    if (c.req.param('team') !== teamId) return refuse(c, 404, 'NotFound', 'Team not found.');
    const counts = { channelCount: 1, memberCount: teamOf(teams).length };
    return c.json({ id: teamId, name: teamName, aadGroupId: teamGroupId, type: 'standard', ...counts });
  });

  routes.get('/v3/teams/:team/conversations', c => {
    if (c.req.param('team') !== teamId) return refuse(c, 404, 'NotFound', 'Team not found.');
    const channels = teams.state().places.filter(place => place.scope === 'channel');
    return c.json({ conversations: channels.map(channelOf) });
  });
}

const teamOf = (teams: Teams) => placeOf(teams.state(), teamId)?.people ?? [];
const channelOf = ({ id, name, shared }: Place) => ({ id, name, type: shared ? 'shared' : 'standard' });

const membersOf = (place: Place) =>
  everyone.filter(person => place.people.includes(person.key)).map(person => memberOf(person, place.scope));

function spotOf(teams: Teams, id: string): { readonly place: Place; readonly root?: string } | undefined {
  const { place: placeId, root } = splitConversationId(id);
  const place = placeOf(teams.state(), placeId);
  if (!place) return undefined;
  const known = root === undefined || teams.state().messages.some(message => message.id === root);
  return known ? { place, root } : undefined;
}

/** Why this message may not be changed by the bot; undefined when it may. */
function ownMessage(c: Context, teams: Teams, conversation: string, id: string): Response | undefined {
  const spot = spotOf(teams, conversation);
  if (!spot) return noConversation(c);
  const message = messageOf(teams.state(), id);
  if (!message || message.place !== spot.place.id) return noActivity(c);
  if (message.from === 'bot') return undefined;
  return refuse(c, 403, 'ForbiddenOperationException', 'Only the author of a message may change it.');
}

function isEmpty(activity: Activity): boolean {
  return !activity.text?.trim() && !activity.attachments?.length;
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
