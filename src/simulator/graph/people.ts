import { Hono } from 'hono';
import type { World } from '../world.js';
import { needs } from './access.js';
import { badRequest, type GraphContext, type GraphEnv, notFound, one, refuse } from './answer.js';
import { many } from './collection.js';

/** Users, groups and who is in which, nested groups included. */
export function peopleRoutes(): Hono<GraphEnv> {
  const routes = new Hono<GraphEnv>();
  const people = needs('User.Read.All', 'Directory.Read.All');
  const membership = needs('GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All');
  const either = needs('GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'User.Read.All');

  routes.get('/users', people, c => many(c, c.get('world').users, { context: 'users', directory: true }));
  routes.get('/users/:id', people, c => {
    const user = userOf(c.get('world'), c.req.param('id'));
    return user ? one(c, 'users', user) : notFound(c, c.req.param('id'));
  });
  routes.post('/users/:id/checkMemberGroups', either, c => check(c, 'groupIds'));
  routes.post('/users/:id/checkMemberObjects', either, c => check(c, 'ids'));

  routes.get('/groups', membership, c =>
    many(c, c.get('world').groups.map(visible), { context: 'groups', directory: true }),
  );
  routes.get('/groups/:id', membership, c => {
    const group = c.get('world').groups.find(one => one.id === c.req.param('id'));
    return group ? one(c, 'groups', visible(group)) : notFound(c, c.req.param('id'));
  });
  routes.get('/groups/:id/members', membership, c => members(c, false, 'any'));
  routes.get('/groups/:id/transitiveMembers', membership, c => members(c, true, 'any'));
  routes.get('/groups/:id/transitiveMembers/graph.user', membership, c => members(c, true, 'user'));
  routes.get('/groups/:id/transitiveMembers/graph.user/$count', membership, c => count(c));
  routes.get('/groups/:id/transitiveMembers/graph.device', membership, c => members(c, true, 'device'));
  return routes;
}

const visible = (group: World['groups'][number]) => ({
  id: group.id,
  displayName: group.displayName,
  securityEnabled: true,
  mailEnabled: false,
  groupTypes: [],
});

const userOf = (world: World, id: string | undefined) =>
  world.users.find(user => user.id === id || user.userPrincipalName.toLowerCase() === id?.toLowerCase());

/** Ids of everything in a group: users and groups, through as many groups as it takes. */
export function everybodyIn(world: World, groupId: string, seen: Set<string> = new Set()): Set<string> {
  const group = world.groups.find(one => one.id === groupId);
  for (const member of group?.members ?? []) {
    if (seen.has(member)) continue;
    seen.add(member);
    everybodyIn(world, member, seen);
  }
  return seen;
}

/** Device objects in a group, through as many groups as it takes. */
function devicesIn(world: World, groupId: string): readonly { id: string }[] {
  const groups = new Set([groupId, ...everybodyIn(world, groupId)]);
  const ids = world.groups.filter(group => groups.has(group.id)).flatMap(group => group.devices ?? []);
  return [...new Set(ids)].map(id => ({ id }));
}

/** https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups: at most 20 ids, unknown ones refused. */
async function check(c: GraphContext, property: 'groupIds' | 'ids'): Promise<Response> {
  const world = c.get('world');
  const user = userOf(world, c.req.param('id'));
  if (!user) return notFound(c, c.req.param('id') ?? '');
  const body: unknown = await c.req.json().catch(() => undefined);
  const ids = new Map(Object.entries(body ?? {})).get(property);
  if (!Array.isArray(ids) || ids.length > 20) return badRequest(c, `'${property}' must be a list of 1 to 20 ids.`);
  const value = ids.filter(id => everybodyIn(world, String(id)).has(user.id));
  return c.json({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)', value });
}

/** A type cast is an advanced query: https://learn.microsoft.com/graph/aad-advanced-queries */
const advanced = (c: GraphContext): boolean => c.req.header('ConsistencyLevel')?.toLowerCase() === 'eventual';

const notAdvanced = (c: GraphContext): Response =>
  refuse(
    c,
    400,
    'Request_UnsupportedQuery',
    "This query needs the header 'ConsistencyLevel: eventual' and, but for a $count segment, $count=true.",
  );

function members(c: GraphContext, nested: boolean, kind: 'any' | 'user' | 'device'): Response {
  const world = c.get('world');
  const group = world.groups.find(one => one.id === c.req.param('id'));
  if (!group) return notFound(c, c.req.param('id') ?? '');
  if (kind !== 'any' && !(advanced(c) && c.req.query('$count') === 'true')) return notAdvanced(c);
  const ids = nested ? everybodyIn(world, group.id) : new Set(group.members);
  const users = world.users.filter(user => ids.has(user.id));
  const groups = world.groups.filter(one => ids.has(one.id)).map(visible);
  if (kind === 'user') return many(c, users, { context: 'users', directory: true });
  if (kind === 'device') return many(c, devicesIn(world, group.id), { context: 'devices', directory: true });
  const typed = [
    ...users.map(user => ({ '@odata.type': '#microsoft.graph.user', ...user })),
    ...groups.map(one => ({ '@odata.type': '#microsoft.graph.group', ...one })),
  ];
  return many(c, typed, { context: 'directoryObjects', directory: true });
}

function count(c: GraphContext): Response {
  const world = c.get('world');
  if (!world.groups.some(one => one.id === c.req.param('id'))) return notFound(c, c.req.param('id') ?? '');
  if (!advanced(c)) return notAdvanced(c);
  const ids = everybodyIn(world, c.req.param('id') ?? '');
  return c.text(String(world.users.filter(user => ids.has(user.id)).length));
}
