import { demoPeople, demoTenantId } from '../../../src/simulator/people.js';
import { groupChatId, personalChatId, personOf, teamId } from '../../../src/simulator/teams/places.js';
import { type Called, type Stage, setStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());
beforeEach(() => stage.simulator.reset('fresh'));

const at = (conversation: string, rest = '') => `v3/conversations/${encodeURIComponent(conversation)}${rest}`;
const words = (text: string) => ({ type: 'message', text });
const idOf = ({ body }: Called) => (body as { id: string }).id;
const codeOf = ({ body }: Called) => (body as { error: { code: string } }).error.code;
const chatOf = (key: 'requester' | 'outsider') => personalChatId(personOf(key) ?? expectNever(key));
const expectNever = (key: string): never => {
  throw new Error(key);
};

describe('who may call the connector', () => {
  test('nobody without a token', async () => {
    const refused = await stage.call('POST', at(groupChatId, '/activities'), words('hello'), '');
    expect(refused.status).toBe(401);
  });

  test('nobody with a token that nobody signed', async () => {
    const [head, claims] = stage.token.split('.');
    const refused = await stage.call('GET', at(groupChatId, '/members'), undefined, `${head}.${claims}.AAAA`);
    expect(refused.status).toBe(401);
  });

  test('not with a token for another service', async () => {
    const token = await stage.tokenFor('https://graph.microsoft.com/.default');
    const refused = await stage.call('GET', at(groupChatId, '/members'), undefined, token);
    expect(refused.status).toBe(401);
  });

  test('still with the same token after the demo skipped a day', async () => {
    stage.clock.skip(24 * 3_600_000);
    expect((await stage.call('GET', at(groupChatId, '/members'))).status).toBe(200);
  });
});

describe('writing', () => {
  test('a message to a chat is seen by its members, with an id of its own', async () => {
    const first = await stage.call('POST', at(groupChatId, '/activities'), words('one'));
    const second = await stage.call('POST', at(groupChatId, '/activities'), words('two'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(idOf(first)).not.toBe(idOf(second));
    const seen = await stage.as('auditor').see('group');
    expect(seen.map(({ text, from }) => [from.name, text])).toEqual([
      ['Connector Bot', 'one'],
      ['Connector Bot', 'two'],
    ]);
  });

  test('a message to a channel begins a thread; one to the thread, or a reply, joins it', async () => {
    const root = idOf(await stage.call('POST', at(teamId, '/activities'), words('root')));
    await stage.call('POST', at(`${teamId};messageid=${root}`, '/activities'), words('in the thread'));
    await stage.call('POST', at(teamId, `/activities/${root}`), words('a reply'));
    const other = await stage.call('POST', at(teamId, '/activities'), words('another'));
    const roots = (await stage.as('requester').see('channel')).map(message => message.root);
    expect(roots).toEqual([root, root, root, idOf(other)]);
  });

  test('an update replaces text and card for everybody; a deletion removes them', async () => {
    const id = idOf(await stage.call('POST', at(groupChatId, '/activities'), words('before')));
    const updated = await stage.call('PUT', at(groupChatId, `/activities/${id}`), { ...words('after'), id });
    expect([updated.status, idOf(updated)]).toEqual([200, id]);
    expect(await stage.as('requester').see('group')).toMatchObject([{ text: 'after', edited: true }]);
    expect((await stage.call('DELETE', at(groupChatId, `/activities/${id}`))).status).toBe(200);
    expect(await stage.as('requester').see('group')).toEqual([]);
    expect(codeOf(await stage.call('PUT', at(groupChatId, `/activities/${id}`), words('late')))).toBe(
      'ActivityNotFoundInConversation',
    );
  });

  test('typing leaves no message', async () => {
    expect((await stage.call('POST', at(groupChatId, '/activities'), { type: 'typing' })).status).toBe(202);
    expect(await stage.as('requester').see('group')).toEqual([]);
  });

  test.each([
    ['an unknown conversation', '19:nowhere@thread.v2', words('x'), 404, 'ConversationNotFound'],
    ['an unknown thread', `${teamId};messageid=1`, words('x'), 404, 'ConversationNotFound'],
    ['an empty message', groupChatId, words(' '), 400, 'BadArgument'],
    ['no activity', groupChatId, { text: 'x' }, 400, 'BadSyntax'],
    ['a message that is too large', groupChatId, words('x'.repeat(200_000)), 413, 'MessageSizeTooBig'],
  ])('refused: %s', async (_, conversation, body, status, code) => {
    const refused = await stage.call('POST', at(conversation, '/activities'), body);
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
  });

  test("refused: changing a person's message, or one of another conversation", async () => {
    await stage.as('requester').say('mine', { place: 'group' });
    const [mine] = await stage.as('requester').see('group');
    const theirs = await stage.call('PUT', at(groupChatId, `/activities/${mine?.id}`), words('theirs'));
    expect(theirs.status).toBe(403);
    const id = idOf(await stage.call('POST', at(teamId, '/activities'), words('here')));
    expect((await stage.call('PUT', at(groupChatId, `/activities/${id}`), words('there'))).status).toBe(404);
  });
});

describe('beginning a conversation', () => {
  const withPerson = (id: string) => ({ isGroup: false, tenantId: demoTenantId, members: [{ id }] });

  test('with a person, known by the id of Teams or of Entra', async () => {
    const person = personOf('approver');
    const byTeams = await stage.call('POST', 'v3/conversations', withPerson(person?.teamsId ?? ''));
    const byEntra = await stage.call('POST', 'v3/conversations', withPerson(person?.objectId ?? ''));
    expect(byTeams.status).toBe(201);
    expect(idOf(byTeams)).toMatch(/^a:1/);
    expect(idOf(byEntra)).toBe(idOf(byTeams));
  });

  test('not with somebody who has not installed the bot, until they open its chat', async () => {
    const outsider = withPerson(personOf('outsider')?.teamsId ?? '');
    const refused = await stage.call('POST', 'v3/conversations', outsider);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ForbiddenOperationException']);
    expect((await stage.call('POST', at(chatOf('outsider'), '/activities'), words('hello'))).status).toBe(403);
    await stage.as('outsider').open('personal');
    expect((await stage.call('POST', 'v3/conversations', outsider)).status).toBe(201);
  });

  test('with a thread in a channel', async () => {
    const body = { isGroup: true, channelData: { channel: { id: teamId } }, activity: words('news') };
    const made = await stage.call('POST', 'v3/conversations', body);
    const { id, activityId } = made.body as { id: string; activityId: string };
    expect([made.status, id]).toEqual([201, `${teamId};messageid=${activityId}`]);
    expect(await stage.as('auditor').see('channel')).toMatchObject([{ id: activityId, text: 'news' }]);
  });
});

describe('reading', () => {
  test('members, all, in pages and one by one', async () => {
    const all = await stage.call('GET', at(teamId, '/members'));
    expect(all.body).toHaveLength(demoPeople.length);
    const page = await stage.call('GET', at(teamId, '/pagedmembers?pageSize=3'));
    const { members, continuationToken } = page.body as { members: unknown[]; continuationToken: string };
    const rest = await stage.call('GET', at(teamId, `/pagedmembers?pageSize=3&continuationToken=${continuationToken}`));
    expect([...members, ...(rest.body as { members: unknown[] }).members]).toEqual(all.body);
    expect(rest.body).not.toHaveProperty('continuationToken');
    const anna = personOf('requester');
    const one = await stage.call('GET', at(chatOf('requester'), `/members/${encodeURIComponent(anna?.teamsId ?? '')}`));
    expect(one.body).toMatchObject({
      id: anna?.teamsId,
      aadObjectId: anna?.objectId,
      name: anna?.name,
      userPrincipalName: anna?.userPrincipalName,
      tenantId: demoTenantId,
      userRole: 'user',
    });
  });

  test('somebody who is not in the chat is not found there', async () => {
    const bram = personOf('approver');
    const missing = await stage.call('GET', at(chatOf('requester'), `/members/${bram?.objectId}`));
    expect(missing.status).toBe(404);
  });

  test('the team and its channels', async () => {
    expect((await stage.call('GET', `v3/teams/${encodeURIComponent(teamId)}`)).body).toMatchObject({ id: teamId });
    const channels = await stage.call('GET', `v3/teams/${encodeURIComponent(teamId)}/conversations`);
    expect(channels.body).toMatchObject({ conversations: [{ id: teamId, name: 'Mac management' }] });
    expect((await stage.call('GET', 'v3/teams/other')).status).toBe(404);
  });
});

test('the shared fault switch throttles the connector', async () => {
  const fault = { api: 'teams', method: 'POST', count: 1, effect: { is: 'status', status: 429, retryAfterSeconds: 7 } };
  await fetch(`${stage.simulator.url}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  const throttled = await stage.call('POST', at(groupChatId, '/activities'), words('x'));
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await stage.call('POST', at(groupChatId, '/activities'), words('x'))).status).toBe(201);
});
