import { type Clock, minutes } from '../clock.js';
import type { TenantId } from '../ids.js';
import { NotSent } from './outgoing.js';

/** What Teams says of somebody in a conversation; only what we use. */
export type Member = {
  readonly id?: string;
  readonly objectId?: string;
  readonly aadObjectId?: string;
  readonly tenantId?: string;
  readonly userRole?: string;
  readonly userPrincipalName?: string;
};
export type MemberPage = { readonly members: readonly Member[]; readonly next?: string };

export type ReadMembers = {
  page(conversation: string, after: string | undefined): Promise<MemberPage>;
  one(conversation: string, teamsId: string): Promise<Member>;
};

/** What somebody is to the organisation that the bot works for. */
export type Standing = 'member' | 'guest' | 'other-tenant';

/** Of a whole conversation: what every one of them is. */
export type Company = { readonly guests: boolean; readonly otherTenants: boolean };

export type Members = {
  ids(conversation: string, objectIds: readonly string[]): Promise<readonly string[]>;
  /** Undefined when Teams does not say. */
  standing(conversation: string, teamsId: string): Promise<Standing | undefined>;
  /** Undefined when Teams does not say it of everybody. */
  company(conversation: string): Promise<Company | undefined>;
};

const keptMs = minutes(10);
/** A list that lacks somebody is read again after this: people are added shortly before they are asked. */
const doubtMs = minutes(1);
/** Whoever joins from outside is noticed within this. */
const companyMs = minutes(5);
/** 100 pages of 200: beyond that a team's list is not worth reading for one card. */
const maximumPages = 100;

/** The list of members belongs to the channel or the team, not to one thread in it. */
export const withoutThread = (conversation: string): string => conversation.split(';')[0] ?? conversation;

/** Role and tenant: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
export function standingOf(member: Member, tenantId: TenantId): Standing | undefined {
  const { userRole, userPrincipalName, tenantId: theirs } = member;
  if (/^(guest|anonymous)$/i.test(userRole ?? '') || /#EXT#/i.test(userPrincipalName ?? '')) return 'guest';
  if (theirs !== undefined && theirs.toLowerCase() !== tenantId.toLowerCase()) return 'other-tenant';
  return userRole === undefined && userPrincipalName === undefined ? undefined : 'member';
}

type List = { readonly ids: ReadonlyMap<string, string>; readonly company: Company | undefined; readonly at: number };

/** Teams' own ids (29:...) of people, which differ per bot and are told only by the conversation's member list. */
export function createMembers(read: ReadMembers, clock: Clock, tenantId: TenantId): Members {
  const lists = new Map<string, List>();
  const standings = new Map<string, { readonly standing: Standing; readonly at: number }>();
  const reading = new Map<string, Promise<List>>();
  const time = () => clock.now().getTime();

  async function list(conversation: string, isFresh: (known: List, ageMs: number) => boolean): Promise<List> {
    const place = withoutThread(conversation);
    const known = lists.get(place);
    if (known && isFresh(known, time() - known.at)) return known;
    // One reading at a time, however many wait for it.
    const now = reading.get(place) ?? readAll(conversation, place).finally(() => reading.delete(place));
    reading.set(place, now);
    return now;
  }

  async function readAll(conversation: string, place: string): Promise<List> {
    const { members, isWhole } = await everybody(read, conversation);
    const company = isWhole ? companyOf(members, tenantId) : undefined;
    const fresh = { ids: idsOf(members), company, at: time() };
    if (lists.size > 500) lists.clear();
    lists.set(place, fresh);
    return fresh;
  }

  return {
    async ids(conversation, objectIds) {
      const wanted = objectIds.map(id => id.toLowerCase());
      const { ids } = await list(conversation, (known, age) => {
        const lacks = wanted.some(id => !known.ids.has(id));
        return age < (lacks ? doubtMs : keptMs);
      });
      return wanted.flatMap(id => ids.get(id) ?? []);
    },
    async standing(conversation, teamsId) {
      const key = `${withoutThread(conversation)}|${teamsId}`;
      const known = standings.get(key);
      if (known && time() - known.at < keptMs) return known.standing;
      const member = await read.one(conversation, teamsId).catch(notSaid);
      const standing = member && standingOf(member, tenantId);
      if (standings.size > 5000) standings.clear();
      // Not knowing is not kept: the next time may tell.
      if (standing) standings.set(key, { standing, at: time() });
      return standing;
    },
    async company(conversation) {
      const found = await list(conversation, (known, age) => age < (known.company ? companyMs : doubtMs)).catch(
        notSaid,
      );
      return found?.company;
    },
  };
}

async function everybody(
  read: ReadMembers,
  conversation: string,
): Promise<{ readonly members: readonly Member[]; readonly isWhole: boolean }> {
  const members: Member[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < maximumPages; pages++) {
    const page = await read.page(conversation, after);
    members.push(...page.members);
    if (!page.next) return { members, isWhole: true };
    after = page.next;
  }
  return { members, isWhole: false };
}

function idsOf(members: readonly Member[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, objectId, aadObjectId } of members) {
    const object = objectId ?? aadObjectId;
    if (id && object) ids.set(object.toLowerCase(), id);
  }
  return ids;
}

/** Nobody at all is not a list that says something: the one who asked is missing from it. */
function companyOf(members: readonly Member[], tenantId: TenantId): Company | undefined {
  const people = members.filter(member => !member.id?.startsWith('28:'));
  const standings = people.map(member => standingOf(member, tenantId));
  const company = { guests: standings.includes('guest'), otherTenants: standings.includes('other-tenant') };
  if (company.guests || company.otherTenants) return company;
  return people.length === 0 || standings.includes(undefined) ? undefined : company;
}

/** Teams refused or was away: then nothing is known. */
function notSaid(error: unknown): undefined {
  if (error instanceof NotSent) return undefined;
  throw error;
}
