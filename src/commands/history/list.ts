import type { Sought } from '../../../cards/changes/data.js';
import { pastChanges } from '../../changes/past.js';
import { days, later } from '../../clock.js';
import { changesView } from '../../views/changes.js';
import type { Answer, Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import { refusedInstance } from '../refused-instance.js';

/** Each has a button of its own. */
const perPage = 5;

/** The changes that fit what was asked, a page of them, newest first. */
export async function listOfPast(turn: Turn, asked: Sought): Promise<Answer> {
  const { database, settings, clock } = turn.parts;
  const named = asked.instance === null ? undefined : namedInstance(asked.instance, settings);
  if (named && !named.ok) return refusedInstance(turn, named);
  const back = asked.period === null ? 0 : Number.parseInt(asked.period, 10);
  const skip = (asked.page - 1) * perPage;
  const left = asked.limit === null ? Number.POSITIVE_INFINITY : Math.max(0, Number(asked.limit) - skip);
  const most = Math.min(perPage, left);
  // One more than is shown tells whether there are older ones.
  const found = await pastChanges(database, {
    tenantId: settings.tenantId,
    instance: named?.instance.alias,
    since: back > 0 ? later(clock.now(), -days(back)) : undefined,
    user: asked.user ?? undefined,
    skip,
    most: Math.min(perPage + 1, left),
  });
  const page = found.slice(0, most);
  const sought = { ...asked, instance: named?.instance.alias ?? null };
  const servers = settings.instances.map(({ alias }) => alias);
  const hasOlder = found.length > most;
  const card = changesView({ sought, days: back, page, hasOlder, servers }, turn.language);
  const told = page.map(({ change }) => ({ number: change.number, status: change.status }));
  return { card, data: { changes: told, page: asked.page, hasOlder } };
}
