import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { openLink } from '../../src/downloads/links.js';
import type { Log } from '../../src/log.js';
import type { Instance, Settings } from '../../src/settings.js';
import { demoIdentities } from '../../src/simulator/identities.js';
import type { Room } from '../support/demo.js';
import { approved, personOf } from '../support/manual.js';
import { approve, ask, changeIn, connectorId, consent, moment, roomWithPeople, statusIn } from '../support/story.js';
import { secretsIn, type Wiretap, wiretap } from '../support/wiretap.js';

/** What the operator configured; everything else that opens a door is overheard on the wire. */
const configured = ['bot', 'reader', 'writer', 'jamf'].map(app => `demo-${app}-secret`).concat('demo-jamf-password');

type Watched = { readonly room: Room; readonly out: Wiretap; readonly in: Wiretap; readonly lines: string[] };

/** Two whole stories, and calls that are tried again in real time. */
const patience = 120_000;

const taps: Wiretap[] = [];
afterEach(async () => {
  for (const tap of taps.splice(0)) await tap.close();
});

/** A room in which every call of the bot, every call to it and every line of its log, at `debug`, is kept. */
async function watchedRoom(overrides: Partial<Settings>, story?: string): Promise<Watched> {
  const [simulatorPort, outward, inward] = [await freePort(), await wiretap(), await wiretap()];
  taps.push(outward, inward);
  outward.leadsTo(`http://127.0.0.1:${simulatorPort}`);
  const lines: string[] = [];
  const line = (facts: object, message: string) => void lines.push(inspect({ facts, message }, { depth: 20 }));
  const log: Log = { debug: line, info: line, warn: line, error: line };
  const routes = routesOver(outward.url, `http://127.0.0.1:${simulatorPort}`);
  const room = await roomWithPeople({ story, simulatorPort, log, overrides: { routes, instances, ...overrides } });
  inward.leadsTo(new URL(room.demo.bot.messagesUrl).origin);
  Object.assign(room.demo.bot, { messagesUrl: `${inward.url}/api/messages` });
  await room.finn.open('personal');
  return { room, out: outward, in: inward, lines };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Teams names its own address in each activity, so what the bot sends there is looked at where people read it. */
const routesOver = (tapped: string, simulator: string): Settings['routes'] => ({
  'https://graph.microsoft.com': `${tapped}/graph`,
  'https://login.microsoftonline.com': `${tapped}/login`,
  'https://login.botframework.com': `${tapped}/botframework`,
  'https://smba.trafficmanager.net': `${simulator}/teams`,
  ...Object.fromEntries(['acme', 'globex'].map(alias => [`https://${alias}.jamfcloud.com`, `${tapped}/jamf/${alias}`])),
});

/** One with an API client, one with an account. */
const instances = demoIdentities.instances.map(({ alias, signIn }): Instance => {
  const host = `${alias}.jamfcloud.com`;
  const account = { is: 'account', username: 'connector-bot', password: 'demo-jamf-password' } as const;
  const known = { alias, url: `https://${host}`, host, hosting: 'unknown', private: false } as const;
  return { ...known, signIn: alias === 'acme' ? signIn : account };
});

function policyWithStepUp(): string {
  const policy = JSON.parse(readFileSync('policy.demo.json', 'utf8'));
  policy.changes.connect.stepUp = true;
  const file = join(mkdtempSync(join(tmpdir(), 'connector-bot-')), 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  return file;
}

/** From the button in Teams over Microsoft's page and back; the word that opened it. */
async function approveSignedIn({ room, in: { url: door } }: Watched): Promise<string> {
  await moment(room);
  const pressed = JSON.stringify(await room.bram.press(await room.bram.seeCard('personal'), 'approvals'));
  const nonce = /\/sign-in\/start\?n=([\w-]{43})/.exec(pressed)?.[1] ?? '';
  const gone = await fetch(`${door}/sign-in/start?n=${nonce}`, { redirect: 'manual' });
  const cookie = gone.headers.get('set-cookie')?.split(';')[0] ?? '';
  const form = new URLSearchParams({ person: 'approver' });
  const page = await fetch(gone.headers.get('location') ?? '', { method: 'POST', body: form, redirect: 'manual' });
  const { search } = new URL(page.headers.get('location') ?? '');
  const back = await fetch(`${door}/sign-in/done${search}`, { headers: { cookie } });
  expect(await back.text()).toContain('CR-1 telt');
  await moment(room);
  return nonce;
}

async function everythingGoesWrongFor(room: Room, api: string): Promise<void> {
  for (const effect of [{ is: 'status', status: 500 }, { is: 'half-json' }]) {
    await room.control('faults', { api, count: 2, effect });
    await room.anna.say('status', { place: 'personal' });
    await room.control('faults', undefined, 'DELETE');
  }
  await room.control('faults', { api, count: 2, effect: { is: 'status', status: 401 } });
  await room.finn.say('doctor', { place: 'personal' });
  await room.control('faults', undefined, 'DELETE');
}

/** The card with the button, as it stood before any sign-in failed. */
async function stepToRun(room: Room) {
  const seen = await room.bram.see('channel');
  const card = seen.findLast(message => JSON.stringify(message.cards).includes('"run-step"'));
  if (!card) throw new Error('Bram has no step to run');
  return async (signIn?: 'wrong' | 'expired') => {
    await room.bram.press(card, 'run-step', {}, { signIn });
    await moment(room);
  };
}

/** Whatever the bot has put anywhere, by the name of the place. */
async function putAnywhere({ room, in: door, lines }: Watched): Promise<Map<string, string>> {
  const { kysely } = room.demo.bot.parts.database;
  const places = new Map([['the log', lines.join('\n')]]);
  const tables = await sql<{ name: string }>`SELECT tablename AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`.execute(kysely);
  const names = tables.rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['audit', 'activity', 'step_up']));
  for (const name of new Set(names)) {
    const { rows } = await sql<object>`SELECT * FROM ${sql.table(name)}`.execute(kysely).catch(() => ({ rows: [] }));
    places.set(`table ${name}`, JSON.stringify(rows));
  }
  for (const who of ['anna', 'bram', 'chloe', 'eva', 'finn'] as const) {
    const seen = await Promise.all((['channel', 'personal'] as const).map(place => room[who].see(place)));
    places.set(`what ${who} reads`, JSON.stringify(seen));
  }
  places.set('answers over HTTP', door.heard.map(({ answer }) => answer).join('\n'));
  return places;
}

async function leaks(watched: Watched, secrets: Iterable<string>, except: readonly string[] = []): Promise<string[]> {
  const places = [...(await putAnywhere(watched))].filter(([place]) => !except.includes(place));
  return [...secrets].flatMap(secret =>
    places.flatMap(([place, text]) => (text.includes(secret) ? [`${secret.slice(0, 24)}... in ${place}`] : [])),
  );
}

it(
  'where a person signs in for the approval and for the step, no secret and no token is left anywhere',
  async () => {
    const stepUp = { publicUrl: 'http://127.0.0.1:3978', authenticationContext: 'c1', policyFile: policyWithStepUp() };
    const watched = await watchedRoom({ writeAs: 'approver', writer: undefined, ...stepUp });
    const { room, out } = watched;
    await room.anna.say(ask);
    const nonce = await approveSignedIn(watched);
    await consent(room);
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    const runStep = await stepToRun(room);
    await runStep('wrong');
    await runStep('expired');
    await room.control('faults', { api: 'login', count: 4, effect: { is: 'half-json' } });
    await runStep();
    await room.control('faults', undefined, 'DELETE');
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'partner-application-id' } });
    await runStep();
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
    for (const api of ['login', 'graph', 'jamf']) await everythingGoesWrongFor(room, api);

    const overheard = secretsIn([...out.heard, ...watched.in.heard]);
    // Tokens of apps and people, Teams' own, a code, a verifier, and the secrets that they were bought with.
    expect(overheard.size).toBeGreaterThan(12);
    expect(await leaks(watched, [...configured, ...overheard])).toEqual([]);
    // Only who pressed was given the word that opens the page.
    expect(await leaks(watched, [nonce], ['answers over HTTP', 'what bram reads'])).toEqual([]);
  },
  patience,
);

it(
  'where the bot writes by itself, neither',
  async () => {
    const watched = await watchedRoom({});
    const { room, out } = watched;
    await room.anna.say(ask);
    await approve(room);
    await consent(room);
    await room.control('faults', { api: 'graph', method: 'PATCH', count: 1, effect: { is: 'half-json' } });
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await room.pass(60_000);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-confirm' } });
    await everythingGoesWrongFor(room, 'login');
    expect(await statusIn(room)).toBe('waiting');

    const asked = out.heard.map(({ body }) => body).join('\n');
    for (const secret of ['demo-reader-secret', 'demo-writer-secret', 'demo-jamf-secret'])
      expect(asked).toContain(secret);
    expect(await leaks(watched, [...configured, ...secretsIn([...out.heard, ...watched.in.heard])])).toEqual([]);
  },
  patience,
);

/** From the link over Microsoft's page to the page with the secret; the word that opened it. */
async function fetchSecret({
  room,
  in: { url: door },
}: Watched): Promise<{ readonly page: string; readonly token: string }> {
  const change = await changeIn(room);
  const about = { change: change?.id ?? '', number: 1, instance: 'acme', months: 6 };
  const person = personOf('approver');
  const link = { person, kind: 'client-secret', about, language: 'en' } as const;
  const { token } = await openLink(room.demo.bot.parts, link);
  const gone = await fetch(`${door}/secret/${token}`, { method: 'POST', redirect: 'manual' });
  const cookie = gone.headers.get('set-cookie')?.split(';')[0] ?? '';
  const form = new URLSearchParams({ person: 'approver' });
  const signed = await fetch(gone.headers.get('location') ?? '', { method: 'POST', body: form, redirect: 'manual' });
  const { search } = new URL(signed.headers.get('location') ?? '');
  const back = await fetch(`${door}/secret/done${search}`, { headers: { cookie } });
  return { page: await back.text(), token };
}

it(
  'a client secret stands on the page of who pressed, and nowhere else',
  async () => {
    const watched = await watchedRoom({ publicUrl: 'http://127.0.0.1:3978' }, 'expiring-secret');
    const { room, out } = watched;
    await approved(room, 'rotate-secret', { secretMonths: 6, old: 'expire' });
    const { page, token } = await fetchSecret(watched);
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-updated' } });
    const told = out.heard.flatMap(({ answer }) => /"secretText":\s*"([^"]+)"/.exec(answer)?.[1] ?? []);
    expect(told).toHaveLength(1);
    expect(page).toContain(told[0]);
    expect(await leaks(watched, [...told], ['answers over HTTP'])).toEqual([]);
    const answers = watched.in.heard.filter(({ answer }) => answer.includes(told[0] ?? '?'));
    expect(answers.map(({ url }) => url.split('?')[0])).toEqual(['/secret/done']);
    expect(await leaks(watched, [...configured, ...secretsIn([...out.heard, ...watched.in.heard]), token])).toEqual([]);
  },
  patience,
);
