import { changeByNumber } from '../../src/changes/store.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { openRoom, type Room, wordsOf } from './demo.js';

export const ask = 'connect jamf acme cloud global default because the new office gets Macs';

/** Everybody has looked in once, as people do before anything happens. */
export async function roomWithPeople(options: Parameters<typeof openRoom>[0] = {}): Promise<Room> {
  const room = await openRoom(options);
  for (const person of [room.anna, room.bram, room.chloe, room.eva]) {
    await person.open('channel');
    await person.open('personal');
  }
  return room;
}

/** Cards are sent anew at most once a second. */
export const moment = (room: Room) => room.settled().then(() => room.pass(1100));

export const changeIn = (room: Room, number = 1) => changeByNumber(room.demo.bot.parts.database, demoTenantId, number);
export const statusIn = async (room: Room, number = 1) => (await changeIn(room, number))?.status;
export const lastWords = async (room: Room, who: 'anna' | 'bram' = 'anna', place: 'channel' | 'personal' = 'channel') =>
  wordsOf((await room[who].seeCard(place)).cards);

export async function connectorId(room: Room): Promise<string> {
  const world = (await room.control('world', undefined, 'GET')) as {
    servicePrincipals: { displayName: string; appId: string }[];
  };
  return world.servicePrincipals.find(app => app.displayName === 'Cloud Connector')?.appId ?? '';
}

export async function approve(room: Room): Promise<void> {
  await moment(room);
  await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
  await moment(room);
}

export async function consent(room: Room): Promise<void> {
  for (const step of ['jamf-connect', 'consent-connector', 'consent-registration'])
    await room.inConsole('approver', step);
  await room.pass(6000);
}
