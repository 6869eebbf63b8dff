import { requestChange } from '../../src/changes/propose.js';
import type { ChangeId } from '../../src/ids.js';
import type { ChangeAct, ChangeKind, Json } from '../../src/kinds.js';
import type { ChangeRule } from '../../src/people/policy.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups, demoPeople, demoTenantId } from '../../src/simulator/people.js';
import { teamId } from '../../src/simulator/teams/places.js';
import { openRoom, type Room } from './demo.js';
import { moment } from './story.js';

type World = {
  readonly partners: readonly {
    readonly displayName: string;
    readonly singleTenantAppId: string;
    readonly partnerState: string;
  }[];
  readonly servicePrincipals: readonly { readonly id: string; readonly displayName: string; readonly appId: string }[];
};

export const worldOf = async (room: Room) => (await room.control('world', undefined, 'GET')) as World;
export const partnerOf = async (room: Room) =>
  (await worldOf(room)).partners.find(partner => partner.displayName === 'Jamf');
export const appOf = async (room: Room, name: string) =>
  (await worldOf(room)).servicePrincipals.find(app => app.displayName === name);

export const manualApps = ['Jamf Conditional Access', 'Jamf Native macOS Connector'] as const;

export const someone = (key: string) => {
  const found = demoPeople.find(one => one.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return { tenantId: demoTenantId, objectId: found.objectId, name: found.name };
};

/** A room in one of the stories with a manual connection, in which this may be asked, and two decide on it. */
export async function roomFor(act: ChangeAct, options: Parameters<typeof openRoom>[0]): Promise<Room> {
  const room = await openRoom(options);
  for (const person of [room.anna, room.bram, room.chloe]) {
    await person.open('channel');
    await person.open('personal');
  }
  const changes = room.demo.bot.parts.policy.changes as { [act in ChangeAct]?: ChangeRule };
  changes[act] = { quorum: 2, expiryHours: 4, requireTicket: false };
  return room;
}

/** Anna asks; the bot makes the plan. */
export async function asks(
  room: Room,
  kind: ChangeKind,
  wish: { readonly [name: string]: Json },
  instance = 'acme',
  takesOver?: ChangeId,
) {
  const { parts } = room.demo.bot;
  const asked = await requestChange(parts, {
    kind,
    instance,
    wish,
    takesOver,
    reason: 'the cloud connector is to take over',
    requester: someone('requester'),
    rights: rightsWith(['requester'], [demoGroups.requesters]),
    conversation: teamId,
    language: 'en',
  });
  if (!asked.ok) throw new Error(`refused: ${JSON.stringify(asked)}`);
  await moment(room);
}

/** Bram and Chloe agree, and it starts. */
export async function agreed(room: Room, number = 1): Promise<void> {
  await room.bram.say(`approve CR-${number}`, { place: 'personal' });
  await room.chloe.say(`approve CR-${number}`, { place: 'personal' });
  await moment(room);
}

/** Somebody does it in a console, and the bot looks again. */
export async function inConsole(room: Room, step: string, more: object = {}): Promise<void> {
  await room.inConsole('approver', step, more);
  await room.pass(6000);
}

export async function deleteBoth(room: Room): Promise<void> {
  for (const name of manualApps) {
    const app = await appOf(room, name);
    if (app) await room.inConsole('approver', 'entra-delete-app', { applicationId: app.appId });
  }
  await room.pass(6000);
}

/** Somebody opens the change for themselves, signs in and runs the step that waits. */
export async function runs(room: Room, who: 'anna' | 'bram' | 'chloe', number = 1): Promise<void> {
  await room[who].say(`show CR-${number}`, { place: 'personal' });
  await room[who].press(await room[who].seeCard('personal'), 'run-step');
  await moment(room);
}
