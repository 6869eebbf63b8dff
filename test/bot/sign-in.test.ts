import { activity, botWorld, cardsIn, inChannel, press, say, textOf, type World } from './support/bot.js';
import { appId, tenantId } from './support/channel.js';

let world: World;
beforeAll(async () => {
  world = await botWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.channel.sent.length = 0;
  world.runs.length = 0;
});

const canary = 'eyJjYW5hcnk.eyJjYW5hcnki.canary-signature';
const run = (more: Record<string, unknown> = {}) => press(world.channel, 'run-step', { step: 'turn-on' }, more);
const back = (first: Record<string, any>, more: object) => ({ ...first, value: { ...first['value'], ...more } });
const withToken = (first: Record<string, any>, token: unknown = canary) =>
  back(first, { authentication: { id: 'any', connectionName: 'connector-bot', token } });

describe('a press that needs a sign-in', () => {
  it('is answered by asking Teams for a token of our own app, in the shape that Teams knows', async () => {
    const { status, json } = await world.deliver(run());
    expect(status).toBe(200);
    expect(json).toEqual({
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: {
        text: expect.stringContaining('I keep nothing of it'),
        connectionName: 'connector-bot',
        tokenExchangeResource: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), uri: `api://botid-${appId}` },
        buttons: [
          {
            type: 'signin',
            title: 'Sign in',
            text: 'Sign in',
            value: `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${appId}`,
          },
        ],
      },
    });
    expect(world.channel.sent).toEqual([]);
  });

  it('comes back with the token under the same activity id, and runs once however often it is delivered', async () => {
    const first = run();
    await world.deliver(first);
    const answers = [await world.deliver(withToken(first)), await world.deliver(withToken(first))];
    expect(textOf(answers[0]?.json.value)).toBe('Hello Anna: ran turn-on');
    expect(answers[1]?.json).toEqual(answers[0]?.json);
    expect(world.runs.filter(each => each.assertion)).toEqual([
      { name: 'run-step', by: 'button', person: 'Anna', input: { step: 'turn-on' }, assertion: canary },
    ]);
  });

  it('delivered again without a token asks again: that was not its answer', async () => {
    const first = run();
    const [one, two] = [await world.deliver(first), await world.deliver(first)];
    expect([one.json.statusCode, two.json.statusCode]).toEqual([401, 401]);
    expect(one.json.value.tokenExchangeResource.id).not.toBe(two.json.value.tokenExchangeResource.id);
  });

  it.each([
    ['no token', { authentication: { id: 'any', connectionName: 'connector-bot' } }],
    ['a code from a sign-in page', { state: '123456' }],
    ['the end of a sign-in page that somebody closed', { state: 'CancelledByUser' }],
    ['no JWT', { authentication: { token: 'garbage' } }],
    ['an object for a token', { authentication: { token: { $ne: '' } } }],
    ['a token without end', { authentication: { token: `a.b.${'c'.repeat(16_000)}` } }],
    ['a text for an authentication', { authentication: 'garbage' }],
  ])('that comes back with %s gets the card, never a second question', async (_what, value) => {
    const { json } = await world.deliver(back(run(), value));
    expect(json.statusCode).toBe(200);
    expect(textOf(json.value)).toBe('Hello Anna: cannot be signed in');
    expect(world.runs).toEqual([{ name: 'run-step', by: 'button', person: 'Anna', input: { step: 'turn-on' } }]);
  });

  it('of a client without Action.Execute gets the card as a message', async () => {
    await world.deliver(activity(world.channel, { value: { do: 'run-step', step: 'turn-on' } }));
    expect(textOf(cardsIn(world.channel)[0])).toBe('Hello Anna: cannot be signed in');
  });
});

describe('a sign-in that nobody pressed for', () => {
  const authentication = { id: 'any', connectionName: 'connector-bot', token: canary };

  it.each([
    ['a typed line', () => say(world.channel, 'run turn-on', { value: undefined, authentication })],
    ['a form', () => dialog('task/submit', { do: 'run-step', step: 'turn-on' })],
  ])('%s brings none', async (_what, made) => {
    await world.deliver(made());
    expect(world.runs).toHaveLength(1);
    expect(world.runs[0]?.assertion).toBeUndefined();
  });

  it("Teams' refresh of a view brings none, and starts nothing that alters", async () => {
    await world.deliver(back(run(inChannel), { trigger: 'automatic', authentication }));
    expect(world.runs).toEqual([]);
  });

  it('a message with fields of its own is no button of ours', async () => {
    await world.deliver(activity(world.channel, { value: { do: 'run-step', step: 'turn-on', authentication } }));
    expect(world.runs).toEqual([]);
    expect(textOf(cardsIn(world.channel)[0])).toMatch(/button is old/);
  });

  const dialog = (name: string, data: object) =>
    activity(world.channel, { type: 'invoke', name, value: { data, authentication } });
});

it('nothing of a sign-in is kept: not in a table, not in a line of the log, not in what is sent', async () => {
  await world.deliver(withToken(run()));
  await world.deliver(withToken(press(world.channel, 'history', {})));
  await world.deliver(withToken(press(world.channel, 'no-such-verb', {})));
  expect(world.runs.filter(each => each.assertion === canary)).toHaveLength(2);
  const { kysely } = world.database;
  const tables = await kysely.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      kysely
        .selectFrom(name as 'activity')
        .selectAll()
        .execute(),
    ),
  );
  expect(rows.flat().length).toBeGreaterThan(0);
  const everything = JSON.stringify([rows, world.log, world.channel.sent]);
  for (const part of canary.split('.')) expect(everything).not.toContain(part);
});
