import type { AuditEvent } from '../../src/audit/entry.js';
import { entriesOf, latestOf } from '../../src/audit/store.js';
import type { Asked } from '../../src/changes/proposals/asked.js';
import { proposalByNumber } from '../../src/changes/proposals/store.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { type Visitor, visit } from '../../src/simulator/room/visitor.js';
import type { Room } from './demo.js';
import { ask, moment, roomWithPeople } from './story.js';

export type Operators = { readonly room: Room; readonly finn: Visitor };

/** The room with Finn in it, who is an operator and nothing else; Bram is operator and approver. */
export async function roomWithFinn(): Promise<Operators> {
  const room = await roomWithPeople();
  const finn = visit(room.demo.url.replace(/\/$/, ''), 'operator');
  await finn.open('channel');
  await finn.open('personal');
  return { room, finn };
}

/** Anna's change waits for approval, and holds the lock. */
export async function lockedRoom(): Promise<Operators> {
  const both = await roomWithFinn();
  await both.room.anna.say(ask);
  await moment(both.room);
  return both;
}

const kyselyOf = (room: Room) => room.demo.bot.parts.database.kysely;

export const proposalIn = (room: Room, number: number): Promise<Asked | undefined> =>
  proposalByNumber(kyselyOf(room), demoTenantId, number);
export const proposalStatus = async (room: Room, number: number) => (await proposalIn(room, number))?.status;
export const locksIn = (room: Room) => kyselyOf(room).selectFrom('change_lock').selectAll().execute();
export const isStopped = async (room: Room) =>
  (await kyselyOf(room).selectFrom('write_stop').selectAll().execute()).length > 0;
export const latest = async (room: Room, event: AuditEvent) => (await latestOf(kyselyOf(room), event, 1))[0];
export const countOf = async (room: Room, event: AuditEvent) => (await latestOf(kyselyOf(room), event, 50)).length;
export const eventsOf = async (room: Room, id: string) =>
  (await entriesOf(kyselyOf(room), id)).map(entry => entry.event);

/** How many votes it takes, as the operator of the bot would set it in the policy before it starts. */
export function takes(room: Room, act: 'unlock' | 'start-writes', quorum: number): void {
  const rule = room.demo.bot.parts.policy.proposals[act] as { quorum: number };
  rule.quorum = quorum;
}

/** Everything a person reads in a place: cards and lines. */
export async function readBy(who: Visitor, place: 'channel' | 'personal'): Promise<string> {
  return JSON.stringify((await who.see(place)).map(message => [message.text, message.cards]));
}
