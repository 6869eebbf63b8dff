import { decodeJwt } from 'jose';
import { botAppId, demoTenantId } from '../../../src/simulator/people.js';
import type { How } from '../../../src/simulator/room/visitor.js';
import { personOf, teamId } from '../../../src/simulator/teams/places.js';
import { type HandedActivity, type Stage, setStage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());
beforeEach(async () => {
  await stage.simulator.reset('fresh');
  stage.bot.handed.length = 0;
});

const adaptive = 'application/vnd.microsoft.card.adaptive';
const uri = `api://botid-${botAppId}`;
const cardOf = (text: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  ...more,
});
const run = { type: 'Action.Execute', title: 'Run step 1', verb: 'run-step', data: { id: 'x', step: 1 } };

const asksSignIn = (resource: object = { id: 'exchange-1', uri }) => ({
  body: {
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: { text: 'Sign in to run this step.', connectionName: 'sso', tokenExchangeResource: resource, buttons: [] },
  },
});
const failed = {
  body: {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: '412', message: 'The sign-in has expired.' },
  },
};
const done = { body: { statusCode: 200, type: adaptive, value: cardOf('done', { actions: [run] }) } };

type Authentication = { id: string; connectionName: string; token: string };
const authenticationIn = ({ value }: HandedActivity) =>
  (value as { authentication?: Authentication } | undefined)?.authentication;
const invokes = () => stage.bot.handed.map(({ activity }) => activity).filter(({ type }) => type === 'invoke');
const tokens = () => invokes().flatMap(activity => authenticationIn(activity)?.token ?? []);

async function pressed(how: How = {}) {
  const bram = stage.as('approver');
  return bram.press(await bram.seeCard('channel'), 'run-step', {}, how);
}

beforeEach(async () => {
  const content = cardOf('all', { actions: [run], refresh: { action: { ...run, verb: 'view' } } });
  const path = `v3/conversations/${encodeURIComponent(teamId)}/activities`;
  await stage.call('POST', path, { type: 'message', attachments: [{ contentType: adaptive, content }] });
  stage.bot.answer = activity => {
    if (activity.value?.action?.verb === 'view') return { body: { statusCode: 200, type: adaptive, value: content } };
    return authenticationIn(activity) ? done : asksSignIn();
  };
});

test('a button that asks for a sign-in is pressed again with a token, and nobody notices', async () => {
  expect(await pressed()).toMatchObject({ is: 'view' });
  const [first, second] = invokes().filter(({ value }) => value?.action?.verb === 'run-step');
  expect(second).toMatchObject({
    id: first?.id,
    replyToId: first?.replyToId,
    value: { ...first?.value, authentication: { id: 'exchange-1', connectionName: 'sso', token: expect.any(String) } },
  });
  const claims = decodeJwt(tokens()[0] ?? '');
  const now = stage.clock.now().getTime() / 1000;
  expect(claims).toMatchObject({
    aud: botAppId,
    scp: 'access_as_user',
    ver: '2.0',
    tid: demoTenantId,
    oid: personOf('approver')?.objectId,
    preferred_username: 'bram@contoso.example',
  });
  expect(Number(claims.exp) - now).toBeCloseTo(3600, -1);
});

test('a person who does not sign in reads what was asked, and the bot hears nothing more', async () => {
  expect(await pressed({ signIn: 'refuse' })).toEqual({ is: 'sign-in', text: 'Sign in to run this step.' });
  expect(tokens()).toEqual([]);
});

test("an attacker sends somebody else's token, or an old one", async () => {
  await pressed({ signIn: 'wrong' });
  await pressed({ signIn: { as: 'requester' } });
  await pressed({ signIn: 'expired' });
  const [wrong, anna, old] = tokens().map(token => decodeJwt(token));
  expect([wrong?.['oid'], anna?.['oid']]).toEqual([personOf('approver2')?.objectId, personOf('requester')?.objectId]);
  expect(Number(old?.exp)).toBeLessThan(stage.clock.now().getTime() / 1000);
});

test('what a person chose in the room holds until they choose anew', async () => {
  await stage.as('approver').signsIn('refuse');
  expect(await pressed()).toMatchObject({ is: 'sign-in' });
  expect(await pressed({ signIn: 'silent' })).toMatchObject({ is: 'view' });
  await stage.as('approver').signsIn('silent');
  expect(await pressed()).toMatchObject({ is: 'view' });
});

test.each([
  ['the exchange failed', failed, 'The sign-in has expired.'],
  ['it is asked for again', asksSignIn(), 'Sign in to run this step.'],
])('with a token it is tried once: %s', async (_, second, text) => {
  stage.bot.answer = activity => (authenticationIn(activity) ? second : asksSignIn());
  expect(await pressed()).toEqual({ is: 'sign-in', text });
  expect(tokens()).toHaveLength(1);
});

test.each([
  ['another name than the app has', { id: 'x', uri: 'api://botid-of-somebody-else' }],
  ['no name at all', {}],
])('no token is given for %s', async (_, resource) => {
  stage.bot.answer = () => asksSignIn(resource);
  expect(await pressed()).toMatchObject({ is: 'sign-in' });
  expect(tokens()).toEqual([]);
});

test('a card that refreshes itself never signs anybody in', async () => {
  stage.clock.skip(120_000);
  stage.bot.answer = () => asksSignIn();
  const [message] = await stage.as('approver').see('channel');
  expect(message?.cards).toMatchObject([{ body: [{ text: 'all' }] }]);
  expect(tokens()).toEqual([]);
});

test('no token is to be seen in the room', async () => {
  const outcome = await pressed();
  const seen = JSON.stringify([outcome, await stage.as('approver').see('channel')]);
  const world = await (await fetch(`${stage.simulator.url}/control/world`)).text();
  for (const token of tokens()) {
    expect(seen).not.toContain(token);
    expect(world).not.toContain(token);
  }
  expect(tokens()).toHaveLength(1);
});
