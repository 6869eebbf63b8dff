import type { SignInData } from '../../cards/sign-in/data.js';
import type { Database } from '../../src/database/database.js';
import type { SignedIn } from '../../src/parts.js';
import { Problem, Unreachable } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { openRoom, wordsOf as wordsOn } from '../support/demo.js';
import { anna, bram, type Desk, openDesk, wordsOf } from './turn.js';

const write = 'DeviceManagementServiceConfig.ReadWrite.All';
const tenant = anna.tenantId;
const botAppId = '5c0d5a1e-0000-4000-8000-00000000b001';
const bot = { appId: botAppId, credential: { is: 'secret', clientSecret: 'x' } };

let database: Database;
let comesOf: () => Promise<Pick<SignedIn, 'identity' | 'scopes'>>;
let given: string[];
let desk: Desk;
const signIn = (assertion: string) => {
  given.push(assertion);
  return comesOf();
};

beforeAll(async () => {
  database = await testDatabase();
  desk = openDesk(database, { settings: { writeAs: 'approver', bot, routes: {} }, parts: { signIn } });
});
beforeEach(() => {
  given = [];
  comesOf = async () => ({ identity: anna, scopes: [write] });
  return desk.clear();
});

const press = (assertion?: string) => desk.press('sign-in', {}, { assertion });
const failsWith = (code: string) => {
  comesOf = async () => {
    throw new Problem('sign-in-failed', 'signing in', { code });
  };
};

describe('sign in', () => {
  it('offers a button to who types it, and asks Teams for a sign-in only when that is pressed', async () => {
    const typed = await desk.say('sign in');
    expect(typed.card).toMatchObject({ card: 'sign-in', data: { state: 'offer' } });
    expect(typed.asksSignIn).toBeUndefined();
    expect(await press()).toMatchObject({ asksSignIn: true, card: { data: { state: 'offer' } } });
    expect(given).toEqual([]);
  });

  it('says who Microsoft says one is, what that allows, and that nothing is kept', async () => {
    const answer = await press('a token');
    expect(answer.card.data).toMatchObject({ state: 'ok', name: 'Anna de Vries', scopes: [write], missing: [] });
    expect(wordsOf(answer)).toContain('I keep nothing of this sign-in');
    expect(given).toEqual(['a token']);
    expect(JSON.stringify([answer, await desk.recorded()])).not.toContain('a token');
  });

  it('names what the token lacks, and where an administrator consents to it', async () => {
    comesOf = async () => ({ identity: anna, scopes: ['User.Read'] });
    expect((await press('t')).card.data).toMatchObject({
      state: 'lacking',
      missing: [write],
      consentUrl: `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${botAppId}`,
    });
  });

  it('refuses and records when somebody else signed in', async () => {
    comesOf = async () => ({ identity: bram, scopes: [write] });
    const answer = await press('t');
    expect(answer).toMatchObject({ card: { card: 'refused', data: { reason: 'somebody-else-signed-in' } } });
    expect(JSON.stringify(answer)).not.toContain(bram.objectId);
    expect(await desk.recorded()).toMatchObject([{ facts: { reason: 'somebody-else-signed-in' } }]);
  });

  it.each([
    ['AADSTS65001', 'consent-missing', 'Cloud Application Administrator'],
    ['AADSTS50076', 'more-proof', 'one more proof'],
    ['AADSTS50079', 'more-proof', 'one more proof'],
    ['AADSTS53003', 'blocked', 'Conditional Access'],
    ['AADSTS7000215', 'bot-credential', 'BOT_APP_PASSWORD'],
    ['AADSTS7000222', 'bot-credential', 'BOT_APP_PASSWORD'],
    ['AADSTS500133', 'token-old', 'too old'],
    ['AADSTS90002', 'other', 'Give the code'],
  ])('%s: %s, in words', async (code, cause, words) => {
    failsWith(code);
    const answer = await press('t');
    expect(answer.card.data).toMatchObject({ state: 'failed', cause, code });
    expect(wordsOf(answer)).toContain(words);
    expect((answer.card.data as SignInData).consentUrl !== '').toBe(cause === 'consent-missing');
  });

  it('says that Microsoft gave no answer, in Dutch as well', async () => {
    comesOf = () => Promise.reject(new Unreachable('signing in'));
    const answer = await desk.press('sign-in', {}, { assertion: 't', language: 'nl' });
    expect(wordsOf(answer, 'nl')).toContain('Microsoft gaf niet op tijd antwoord');
  });

  it('lets a fault of ours be one', async () => {
    comesOf = () => Promise.reject(new TypeError('broken'));
    await expect(press('t')).rejects.toThrow('broken');
  });

  it('needs nobody where nothing is written by way of the bot', async () => {
    const settings = { writeAs: 'approver', partnerWrite: 'person', bot, routes: {} };
    const answer = await openDesk(database, { settings, parts: { signIn } }).press('sign-in', {}, { assertion: 't' });
    expect(answer).toMatchObject({ card: { data: { state: 'nothing-written' } } });
    expect(given).toEqual([]);
  });

  it('needs nobody where the bot writes by itself, and looks at no token then', async () => {
    const byItself = openDesk(database, { settings: { writeAs: 'app', bot, routes: {} }, parts: { signIn } });
    const answer = await byItself.press('sign-in', {}, { assertion: 't' });
    expect(answer).toMatchObject({ card: { data: { state: 'not-needed' } } });
    expect(answer.asksSignIn).toBeUndefined();
    expect(given).toEqual([]);
  });
});

describe('sign out', () => {
  const proposal = '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11';
  const at = (minute: number) => new Date(Date.parse('2026-11-21T12:00:00Z') + minute * 60_000);

  async function opened(nonce: string, person: typeof anna, expires: number, used: Date | null = null): Promise<void> {
    const row = {
      nonce_hash: nonce,
      tenant_id: person.tenantId,
      object_id: person.objectId,
      name: person.name,
      proposal_id: proposal,
      decision: 'approve',
      reason: null,
      language: 'en',
      state_hash: null,
      verifier: null,
      created_at: at(0),
      expires_at: at(expires),
      used_at: used,
    };
    await database.kysely.insertInto('step_up').values(row).execute();
  }

  beforeAll(async () => {
    const row = { id: proposal, number: 900, kind: 'unlock', subject: 'x', fingerprint: '', quorum: 1, status: 'open' };
    await database.kysely
      .insertInto('proposal')
      .values({ ...row, expires_at: at(60), created_at: at(0) })
      .execute();
  });

  it('closes the pages of this person that are still open, and tells the truth about the rest', async () => {
    await opened('mine', anna, 5);
    await opened('mine, late', anna, -5);
    await opened('mine, used', anna, 5, at(1));
    await opened("bram's", bram, 5);
    const answer = await desk.say('sign out');
    expect(answer.data).toEqual({ closed: 1 });
    expect(wordsOf(answer)).toContain('The sign-in page that you had open no longer works. I keep no other sign-in');
    const left = await database.kysely.selectFrom('step_up').select('nonce_hash').orderBy('nonce_hash').execute();
    expect(left.map(row => row.nonce_hash)).toEqual(["bram's", 'mine, used']);
    expect(wordsOf(await desk.say('meld af', { language: 'nl' }), 'nl')).toContain(
      'Je had geen aanmeldpagina openstaan',
    );
  });
});

it('a whole sign-in in the room: Teams fetches the token, Microsoft says who it is', async () => {
  const room = await openRoom({ overrides: { writeAs: 'approver', writer: undefined } });
  await room.anna.open('personal');
  await room.anna.say('sign in', { place: 'personal' });
  const offered = await room.anna.seeCard('personal');
  const said = async (how?: 'wrong' | 'refuse') =>
    JSON.stringify(await room.anna.press(offered, 'sign-in', {}, how && { signIn: how }));
  expect(await said()).toContain('Your sign-in works');
  expect(await said('wrong')).not.toContain('Your sign-in works');
  await room.control('credentials', { app: 'bot', act: 'no-consent' });
  expect(await said()).toMatch(/AADSTS65001/);
  expect(wordsOn(offered.cards)).toContain('Nothing is written.');
});
