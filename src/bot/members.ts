import { type Clock, minutes } from '../clock.js';
import { NotSent } from './outgoing.js';

/** What Teams says of somebody in a conversation; only what we use. */
export type Member = {
  readonly id?: string;
  readonly objectId?: string;
  readonly aadObjectId?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
};
export type MemberPage = { readonly members: readonly Member[]; readonly next?: string };

export type ReadMembers = {
  page(conversation: string, after: string | undefined): Promise<MemberPage>;
  one(conversation: string, teamsId: string): Promise<Member>;
};

export type Members = {
  ids(conversation: string, objectIds: readonly string[]): Promise<readonly string[]>;
  /** Undefined when Teams does not say. */
  isGuest(conversation: string, teamsId: string): Promise<boolean | undefined>;
};

const keptMs = minutes(10);
/** A list that lacks somebody is read again after this: people are added shortly before they are asked. */
const doubtMs = minutes(1);
/** 100 pages of 200: beyond that a team's list is not worth reading for one card. */
const maximumPages = 100;

type List = { readonly ids: ReadonlyMap<string, string>; readonly at: number };

/** Teams' own ids (29:...) of people, which differ per bot and are told only by the conversation's member list. */
export function createMembers(read: ReadMembers, clock: Clock): Members {
  const lists = new Map<string, List>();
  const guests = new Map<string, { readonly guest: boolean; readonly at: number }>();
  const time = () => clock.now().getTime();

  async function list(conversation: string, objectIds: readonly string[]): Promise<List> {
    const known = lists.get(conversation);
    const age = known ? time() - known.at : Number.POSITIVE_INFINITY;
    const lacks = objectIds.some(id => !known?.ids.has(id));
    if (known && age < (lacks ? doubtMs : keptMs)) return known;
    const fresh = { ids: await everybody(read, conversation), at: time() };
    if (lists.size > 500) lists.clear();
    lists.set(conversation, fresh);
    return fresh;
  }

  return {
    async ids(conversation, objectIds) {
      const wanted = objectIds.map(id => id.toLowerCase());
      const { ids } = await list(conversation, wanted);
      return wanted.flatMap(id => ids.get(id) ?? []);
    },
    async isGuest(conversation, teamsId) {
      const key = `${conversation}|${teamsId}`;
      const known = guests.get(key);
      if (known && time() - known.at < keptMs) return known.guest;
      const guest = await roleOf(read, conversation, teamsId);
      if (guests.size > 5000) guests.clear();
      // Not knowing is not kept: the next time may tell.
      if (guest !== undefined) guests.set(key, { guest, at: time() });
      return guest;
    },
  };
}

async function everybody(read: ReadMembers, conversation: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let after: string | undefined;
  for (let pages = 0; pages < maximumPages; pages++) {
    const page = await read.page(conversation, after);
    for (const { id, objectId, aadObjectId } of page.members) {
      const object = objectId ?? aadObjectId;
      if (id && object) ids.set(object.toLowerCase(), id);
    }
    if (!page.next) return ids;
    after = page.next;
  }
  return ids;
}

async function roleOf(read: ReadMembers, conversation: string, teamsId: string): Promise<boolean | undefined> {
  try {
    const { userRole } = await read.one(conversation, teamsId);
    return userRole === undefined ? undefined : /^(guest|anonymous)$/i.test(userRole);
  } catch (error) {
    if (error instanceof NotSent) return undefined;
    throw error;
  }
}
