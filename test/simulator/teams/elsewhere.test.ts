import { demoTenantId, otherTenantId } from '../../../src/simulator/people.js';
import { groupChatId, personalChatId, personOf, sharedChannelId, teamId } from '../../../src/simulator/teams/places.js';
import { type Stage, setStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());
beforeEach(async () => {
  await stage.simulator.reset('fresh');
  stage.bot.handed.length = 0;
});

type Member = {
  readonly name: string;
  readonly userRole: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
};

async function control(body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const url = `${stage.simulator.url}/control/teams`;
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}
const join = (person: string, place: string) => control({ act: 'join', person, place });

async function members(conversation: string): Promise<readonly Member[]> {
  const { body } = await stage.call('GET', `v3/conversations/${encodeURIComponent(conversation)}/pagedmembers`);
  return (body as { members: readonly Member[] }).members;
}
const outsiders = async (conversation: string) =>
  (await members(conversation)).filter(one => one.tenantId !== demoTenantId || one.userRole === 'guest');

const channelDataOf = (activity: object) =>
  (activity as { channelData: { team?: { id: string }; channel?: { id: string; type: string } } }).channelData;

test('nobody from elsewhere is in any conversation at first', async () => {
  for (const place of [teamId, groupChatId]) expect(await outsiders(place)).toEqual([]);
  expect((await stage.as('requester').places()).map(({ scope }) => scope)).toEqual(['channel', 'group', 'personal']);
});

test('a guest of the tenant in the channel is called one', async () => {
  await join('guest', 'channel');
  expect(await outsiders(teamId)).toMatchObject([
    { name: 'Gita Bakker (Guest)', userRole: 'guest', tenantId: demoTenantId },
  ]);
  await stage.as('guest').say('hello');
  expect(stage.bot.handed.at(-1)?.activity.from.aadObjectId).toBe(personOf('guest')?.objectId);
});

test.each([
  ['a group chat', 'group', groupChatId],
  ['a shared channel', 'shared', sharedChannelId],
])('somebody of another tenant in %s is told apart by the member list', async (_, place, conversation) => {
  await join('stranger', place);
  expect(await outsiders(conversation)).toMatchObject([{ name: 'Hugo Mulder', tenantId: otherTenantId }]);
  const one = await stage.call(
    'GET',
    `v3/conversations/${encodeURIComponent(conversation)}/members/${personOf('stranger')?.teamsId}`,
  );
  expect(one.body).toMatchObject({ tenantId: otherTenantId, aadObjectId: personOf('stranger')?.objectId });
  await control({ act: 'leave', person: 'stranger', place });
  expect(await outsiders(conversation)).toEqual([]);
});

test('an activity says what kind of channel it comes from', async () => {
  await join('stranger', 'shared');
  await stage.as('requester').say('here');
  await stage.as('requester').say('there', { place: 'shared' });
  expect(stage.bot.handed.map(({ activity }) => channelDataOf(activity))).toMatchObject([
    { team: { id: teamId }, channel: { id: teamId, type: 'standard' } },
    { team: { id: teamId }, channel: { id: sharedChannelId, type: 'shared' } },
  ]);
});

test('with somebody who has not added the app, the bot cannot begin a chat', async () => {
  await control({ act: 'uninstall', person: 'approver' });
  const begin = () =>
    stage.call('POST', 'v3/conversations', {
      members: [{ id: personOf('approver')?.teamsId }],
      tenantId: demoTenantId,
      isGroup: false,
    });
  expect(await begin()).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } });
  const chat = personalChatId(personOf('approver') ?? never());
  const path = `v3/conversations/${encodeURIComponent(chat)}/activities`;
  expect((await stage.call('POST', path, { type: 'message', text: 'hello' })).status).toBe(403);
  await control({ act: 'install', person: 'approver' });
  expect((await begin()).status).toBe(201);
});

test('in one story that is so for every approver', async () => {
  await stage.simulator.reset('few-reachable');
  const statuses = ['approver', 'approver2', 'requester'].map(async key => {
    const members_ = [{ id: personOf(key)?.teamsId }];
    return (await stage.call('POST', 'v3/conversations', { members: members_, isGroup: false })).status;
  });
  expect(await Promise.all(statuses)).toEqual([403, 403, 201]);
});

test('the room offers the people who are there, and the second operator among them', async () => {
  const offered = async () => {
    const setup = await fetch(`${stage.simulator.url}/room/api/setup`);
    return ((await setup.json()) as { people: { key: string }[] }).people.map(({ key }) => key);
  };
  expect(await offered()).toEqual(['requester', 'approver', 'approver2', 'auditor', 'outsider', 'operator']);
  await join('guest', 'channel');
  expect((await offered()).at(-1)).toBe('guest');
});

test.each([
  ['nobody', { act: 'join', person: 'nobody', place: 'channel' }],
  ['nowhere', { act: 'join', person: 'guest', place: 'moon' }],
  ['nothing', { act: 'dance', person: 'guest', place: 'channel' }],
])('a switch for %s is refused', async (_, body) => {
  expect(await control(body)).toBe(400);
});

const never = (): never => {
  throw new Error('The demo has lost a person');
};
