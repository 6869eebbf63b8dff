import { minutes } from '../../src/clock.js';
import { activity, botWorld, cardsIn, inChannel, press, say, textOf, type World } from './support/bot.js';
import { type FakeMember, ourPeople, people, tenantId } from './support/channel.js';

let world: World;
beforeAll(async () => {
  world = await botWorld();
  world.channel.now = () => world.clock.now();
});
afterAll(() => world.stop());

/** What Teams was asked about people, in order. */
let asked: string[];
/** Whether Teams answers such questions. */
let tells: { one: boolean; all: boolean };
beforeEach(() => start(world));

function start(here: World): void {
  here.channel.sent.length = 0;
  here.runs.length = 0;
  here.channel.members.splice(0, 10, ...ourPeople());
  // What was known of the conversations of the last test is too old for this one.
  here.clock.skip(minutes(11));
  asked = [];
  tells = { one: true, all: true };
  here.channel.onConnector(({ method, path }) => {
    if (method !== 'GET') return undefined;
    asked.push(path.split('?')[0] ?? '');
    return tells[path.includes('/pagedmembers') ? 'all' : 'one'] ? undefined : { status: 403 };
  });
}

const otherTenant = '5c0d5a1e-0000-4000-8000-0000000000ee';
const gus = { id: '29:gus', name: 'Gus', aadObjectId: '5c0d5a1e-0000-4000-8000-00000000e009' };
const join = (...more: Partial<FakeMember>[]) =>
  world.channel.members.push(...more.map(each => ({ ...gus, userRole: 'user', tenantId, ...each })));

const inGroup = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId } };
const channelData = (type?: string) => ({
  channelData: {
    tenant: { id: tenantId },
    team: { id: '19:team@thread.tacv2' },
    channel: { id: '19:c@thread.tacv2', ...(type ? { type } : {}) },
  },
});
const inShared = { ...inChannel, ...channelData('shared') };

const answerTo = async (line: string, more: object = {}) => {
  await world.deliver(say(world.channel, line, more as Record<string, unknown>));
  return textOf(cardsIn(world.channel).at(-1));
};
const refusals = async () => (await world.audited('request-refused')).map(entry => entry.facts.reason);

describe('somebody who is not served', () => {
  const cases: [string, string, object, Partial<FakeMember> | undefined, RegExp][] = [
    [
      'another tenant',
      'other-tenant',
      { conversation: { id: 'a:x', conversationType: 'personal', tenantId: otherTenant } },
      undefined,
      /organisation that installed me/,
    ],
    [
      'another tenant, in a conversation of ours',
      'other-tenant',
      { from: gus },
      { tenantId: otherTenant },
      /organisation that installed me/,
    ],
    ['nobody Entra knows', 'no-object-id', { from: { id: '29:anna', name: 'Anna' } }, undefined, /Entra id/],
    ['a guest', 'guest', { from: gus }, { userRole: 'guest' }, /Guests/],
    ['somebody who did not sign in', 'guest', { from: gus }, { userRole: 'anonymous' }, /Guests/],
    [
      'a guest by name only',
      'guest',
      { from: gus },
      { userRole: undefined, userPrincipalName: 'gus_fabrikam.example#EXT#@contoso.example' },
      /Guests/,
    ],
  ];
  it.each(cases)('%s: a clear answer, recorded, and no command', async (_who, reason, more, member, words) => {
    if (member) join(member);
    const before = (await refusals()).length;
    expect(await answerTo('status', more)).toMatch(words);
    const pressed = await world.deliver(press(world.channel, 'status', {}, more as Record<string, unknown>));
    expect(textOf(pressed.json.value)).toMatch(words);
    expect(world.runs).toEqual([]);
    expect((await refusals()).slice(before)).toEqual([reason, reason]);
  });

  it('a guest is served where the settings say so', async () => {
    const open = await botWorld({ rules: { guests: 'allow' } });
    open.channel.members.push({ ...gus, userRole: 'guest', tenantId: otherTenant });
    await open.deliver(say(open.channel, 'status', { from: gus }));
    await open.deliver(say(open.channel, 'status', { from: gus, ...inGroup }));
    await open.stop();
    expect(open.runs).toHaveLength(2);
  });
});

describe('where Teams does not say who somebody is', () => {
  it('reading goes on; what alters is refused, recorded, and works as soon as Teams says', async () => {
    tells.one = false;
    expect(await answerTo('status acme')).toBe('Hello Anna: acme');
    expect(await answerTo('run it')).toMatch(/member or a guest.*Try again/);
    expect(world.runs.map(run => run.name)).toEqual(['status']);
    expect((await refusals()).at(-1)).toBe('standing-unknown');
    tells.one = true;
    expect(await answerTo('run it')).toBe('Hello Anna: cannot be signed in');
  });

  it('a member without role and name counts as not said', async () => {
    join({ userRole: undefined });
    expect(await answerTo('run it', { from: gus })).toMatch(/member or a guest/);
  });
});

describe('a conversation with people from outside', () => {
  const outsiders: [string, Partial<FakeMember>][] = [
    ['another tenant', { tenantId: otherTenant }],
    ['a guest', { userRole: 'guest' }],
  ];
  const places: [string, object][] = [
    ['a group chat', inGroup],
    ['a shared channel', inShared],
  ];
  it.each(places.flatMap(([where, place]) => outsiders.map(([who, member]) => [where, who, place, member] as const)))(
    '%s with %s: only help is answered',
    async (_where, _who, place, member) => {
      join(member);
      expect(await answerTo('status acme', place)).toMatch(/outside your organisation can read along/);
      const pressed = await world.deliver(press(world.channel, 'status', {}, place as Record<string, unknown>));
      expect(textOf(pressed.json.value)).toMatch(/can read along/);
      expect(world.runs).toEqual([]);
      expect((await refusals()).slice(-2)).toEqual(['outsiders', 'outsiders']);
      expect(await answerTo('help', place)).toBe('Hello Anna: help');
    },
  );

  it('speaks Dutch to whoever does', async () => {
    join({ tenantId: otherTenant });
    expect(await answerTo('toestand', inGroup)).toMatch(/mensen van buiten je organisatie mee/);
  });

  it('somebody from outside on the second page of the list is found, too', async () => {
    join({ id: '29:one' }, { id: '29:two', tenantId: otherTenant });
    expect(await answerTo('status', inGroup)).toMatch(/can read along/);
  });

  it('the list is read once in five minutes, for all threads of a channel', async () => {
    const thread = { ...inShared, conversation: { ...inChannel.conversation, id: '19:c@thread.tacv2;messageid=2' } };
    await answerTo('status', inShared);
    await answerTo('status', thread);
    expect(asked.filter(path => path.endsWith('/pagedmembers'))).toEqual([
      '/v3/conversations/19:c@thread.tacv2/pagedmembers',
    ]);
    join({ tenantId: otherTenant });
    world.clock.skip(minutes(4));
    expect(await answerTo('status', thread)).toMatch(/^Hello/);
    world.clock.skip(minutes(2));
    expect(await answerTo('status', thread)).toMatch(/can read along/);
  });

  it('a list that cannot be read: reading goes on, what alters is refused', async () => {
    tells.all = false;
    expect(await answerTo('status acme', inGroup)).toBe('Hello Anna: acme');
    expect(await answerTo('run it', inGroup)).toMatch(/who else is in this conversation.*Try again/);
    expect((await refusals()).at(-1)).toBe('company-unknown');
  });

  it('a button in a shared channel is refused although Teams does not repeat what kind of channel it is', async () => {
    await answerTo('status', inShared);
    join({ tenantId: otherTenant });
    world.clock.skip(minutes(6));
    const { json } = await world.deliver(press(world.channel, 'status', {}, { ...inChannel, ...channelData() }));
    expect(textOf(json.value)).toMatch(/can read along/);
  });

  it('is served where the settings say so, and the list is not even read', async () => {
    const open = await botWorld({ rules: { outsiders: 'allow' } });
    start(open);
    open.channel.members.push({ ...gus, userRole: 'user', tenantId: otherTenant });
    await open.deliver(say(open.channel, 'status', inShared));
    await open.deliver(say(open.channel, 'status', inGroup));
    await open.stop();
    expect(open.runs).toHaveLength(2);
    expect(asked.filter(path => path.endsWith('/pagedmembers'))).toEqual([]);
  });

  it('a standard channel is not asked: its guests are refused when they ask, its members are ours', async () => {
    join({ userRole: 'guest' });
    expect(await answerTo('status', { ...inChannel, ...channelData('standard') })).toMatch(/^Hello/);
    expect(asked.filter(path => path.endsWith('/pagedmembers'))).toEqual([]);
  });
});

it('a command hears in which team it was asked, by the id that Teams gives it', async () => {
  await world.deliver(say(world.channel, 'status', { ...inShared }));
  await world.deliver(activity(world.channel, { text: 'status', from: people.bram }));
  expect(world.runs.map(run => run.teamId)).toEqual(['19:team@thread.tacv2', undefined]);
});
