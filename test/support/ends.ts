import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import demoPolicy from '../../policy.demo.json';
import fullPolicy from '../../policy.json';
import { type Asking, requestChange } from '../../src/changes/propose.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups, demoPeople } from '../../src/simulator/people.js';
import { type Room, wordsOf } from './demo.js';
import { moment, roomWithPeople } from './story.js';

/** The demo's people under rules for every kind of change. */
function everyAct(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'policy-')), 'policy.json');
  writeFileSync(file, JSON.stringify({ ...demoPolicy, changes: fullPolicy.changes }));
  return file;
}

type Options = NonNullable<Parameters<typeof roomWithPeople>[0]>;

export const roomFor = (story: string, { overrides, ...options }: Options = {}): Promise<Room> =>
  roomWithPeople({ ...options, story, overrides: { policyFile: everyAct(), ...overrides } });

/** The channel in which Anna spoke last: a change asked for without words has its card there. */
async function channelOf(room: Room): Promise<string> {
  const places = await room.anna.places();
  return places.find(place => place.scope === 'channel')?.id ?? '';
}

/** Anna asks, as a command does once it has understood her. */
export async function askFor(room: Room, asking: Pick<Asking, 'kind' | 'wish'> & Partial<Asking>) {
  const anna = demoPeople.find(({ key }) => key === 'requester');
  if (!anna) throw new Error('Anna is there');
  const { tenantId, objectId, name } = anna;
  const asked = await requestChange(room.demo.bot.parts, {
    instance: 'acme',
    reason: 'the servers are being put in order',
    requester: { tenantId, objectId, name },
    rights: rightsWith(['requester'], [demoGroups.requesters]),
    conversation: await channelOf(room),
    language: 'en',
    ...asking,
  });
  await moment(room);
  return asked;
}

/** Those of the approvers whom it takes say yes, one after the other. */
export async function approveBy(room: Room, ...who: readonly ('bram' | 'chloe')[]): Promise<void> {
  for (const name of who) {
    await moment(room);
    await room[name].press(await room[name].seeCard('personal'), 'approvals');
    await moment(room);
  }
}

/** Everything that stands in the channel, oldest first. */
export async function saidInChannel(room: Room): Promise<string> {
  await moment(room);
  const seen = await room.anna.see('channel');
  return seen.map(({ text, cards }) => `${text}\n${wordsOf(cards)}`).join('\n');
}

export const occurrences = (text: string, what: string): number => text.split(what).length - 1;

/** The card of a change as Anna sees it when she asks for it. */
export async function shown(room: Room, number = 1): Promise<string> {
  await room.anna.say(`show CR-${number}`);
  await moment(room);
  return wordsOf((await room.anna.seeCard('channel')).cards);
}
