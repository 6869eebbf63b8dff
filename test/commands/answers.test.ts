import { commandNamed, commands } from '../../src/commands/index.js';
import type { Database } from '../../src/database/database.js';
import { commandNames } from '../../src/kinds.js';
import { testDatabase } from '../support/database.js';
import { anna, bram, type Desk, openDesk, wordsOf } from './turn.js';

const complete = 'connect jamf acme cloud global default because our Macs move to Intune';
let database: Database;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = openDesk(database);
});

beforeEach(() => desk.clear());

/** Asks for a change; what people call it from then on, and its id. */
async function asked(): Promise<{ readonly cr: string; readonly id: string; readonly number: number }> {
  const { data, copyOf } = await desk.say(complete);
  const { number } = data as { number: number };
  return { cr: `CR-${number}`, id: copyOf ?? '', number };
}

describe('the list of commands', () => {
  it('holds each name once', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual([...commandNames].sort());
  });

  it('uses no phrase for two commands, but for "check": what follows it decides', () => {
    const phrases = commands.flatMap(({ name, phrases: { en, nl } }) =>
      [...new Set([...en, ...nl])].map(phrase => ({ name, phrase })),
    );
    const twice = phrases.filter(({ phrase }, index) => phrases.findIndex(one => one.phrase === phrase) !== index);
    expect(twice.map(({ phrase }) => phrase).sort()).toEqual(['check', 'controleer']);
  });

  it.each(
    commands.flatMap(({ name, help }) => [help?.en, help?.nl].flatMap(line => (line ? [[name, line.does]] : []))),
  )('%s: %s', (_name, does) => {
    expect(does).toMatch(/^\p{L}.*[^.]$/u);
  });
});

describe('help', () => {
  it('shows every command that has a help line, in both languages', async () => {
    for (const [line, language] of [
      ['help', 'en'],
      ['hulp', 'nl'],
    ] as const) {
      const words = wordsOf(await desk.say(line, { language }), language);
      for (const { help } of commands) {
        if (help) expect(words).toContain(help[language].does.split("'")[0]);
      }
    }
  });

  it('answers what nobody understands with what may have been meant as a button', async () => {
    const answer = await desk.say('CR-12 intrekken graag misschien');
    expect(answer.card).toMatchObject({ card: 'unanswered' });
    expect((await desk.say('make me a coffee')).card.data).toMatchObject({ command: { button: 'none' } });
    expect(await desk.recorded()).toEqual([]);
  });
});

describe('connect', () => {
  it('asks for a change that is then being planned', async () => {
    const answer = await desk.say(complete);
    expect(answer).toMatchObject({ card: { card: 'change-drafting' }, data: { status: 'drafting' } });
    expect(answer.copyOf).toBeDefined();
    expect(await desk.recorded()).toMatchObject([
      {
        event: 'change-requested',
        person: { objectId: anna.objectId },
        facts: { instance: 'acme', reason: 'our Macs move to Intune' },
      },
    ]);
  });

  it('does the same for the form of the dialog', async () => {
    const form = {
      mode: 'cloud',
      instance: 'acme',
      cloud: 'global',
      landingPage: 'default',
      customUrl: '',
      reason: 'our Macs move to Intune',
      ticket: '',
    };
    const sent = await desk.press('connect', form, { by: 'dialog' });
    expect(sent).toMatchObject({ card: { card: 'change-drafting' }, data: { status: 'drafting' } });
  });

  it('shows the form with what is known when something is missing, and records nothing', async () => {
    const bare = await desk.say('connect jamf');
    expect(bare.card).toMatchObject({ card: 'connect-form', data: { place: 'message', instance: '', errors: [] } });
    const half = await desk.say('koppel jamf globex toegang geweigerd');
    expect(half.card).toMatchObject({
      card: 'connect-form',
      data: {
        instance: 'globex',
        landingPage: 'access-denied',
        cloud: 'global',
        errors: [],
      },
    });
    expect(await desk.recorded()).toEqual([]);
  });

  it('names each mistake of the form', async () => {
    const wrong = {
      instance: 'acme',
      cloud: 'moon',
      landingPage: 'custom',
      customUrl: 'http://x.example',
      reason: 'why',
      ticket: 'x'.repeat(101),
    };
    const answer = await desk.press('connect', wrong, { by: 'dialog' });
    expect(answer.card).toMatchObject({
      card: 'connect-form',
      data: { place: 'dialog', errors: ['cloud-unknown', 'custom-url-wrong', 'reason-length', 'ticket-length'] },
    });
  });

  it('offers the form, filled with what the button knows', async () => {
    const dialog = commandNamed('connect').dialog;
    expect(dialog).toBeDefined();
    const { card } = await desk.press('connect', { instance: 'globex' });
    expect(card).toMatchObject({ card: 'connect-form', data: { instance: 'globex' } });
  });

  it.each([
    ['connect jamf foo', 'unknown-instance', 'JAMF_FOO_URL=https://foo.jamfcloud.com'],
    ['connect jamf https://evil.example', 'undeclared-host', 'JAMF_EVIL_URL=https://evil.example'],
    ['connect jamf http://acme.jamfcloud.com', 'not-https', ''],
    ['connect jamf https://anna:hunter2@acme.jamfcloud.com', 'credentials-in-url', ''],
    ['connect jamf https://10.1.2.3', 'private-address', '_PRIVATE=true'],
    ['connect jamf https://[fd00::1]:8443', 'private-address', '_PRIVATE=true'],
    ['connect jamf https://2130706433/', 'private-address', '_PRIVATE=true'],
    ['connect jamf localhost', 'private-address', '_PRIVATE=true'],
    ['connect jamf jamf.corp', 'private-address', 'JAMF_JAMF_URL=https://jamf.corp'],
    ['connect jamf ftp://acme.jamfcloud.com', 'not-https', ''],
  ])('%s is refused: %s', async (line, reason, settingsLine) => {
    const answer = await desk.say(line);
    expect(answer).toMatchObject({ card: { card: 'refused' }, data: { refused: reason } });
    const { lines, details } = answer.card.data as { lines: string[]; details: string[] };
    expect(lines.join('\n')).toContain(settingsLine);
    expect(answer.card.data).toMatchObject({ reason: settingsLine === '' ? 'address-wrong' : 'instance-unknown' });
    expect(details.join(' ')).toContain('acme, globex');
    const recorded = await desk.recorded();
    expect(recorded).toMatchObject([{ event: 'request-refused', facts: { reason } }]);
    expect(JSON.stringify([answer, recorded])).not.toContain('hunter2');
  });

  it('keeps the declared instances in the lines to add', async () => {
    const { card } = await desk.say('connect jamf foo');
    expect((card.data as { lines: string[] }).lines[0]).toBe('JAMF_INSTANCES=acme,globex,foo');
  });

  it('tells somebody without the role which role and group it takes', async () => {
    const answer = await desk.say(complete, { roles: [] });
    expect(answer.card).toMatchObject({ card: 'refused', data: { reason: 'no-right' } });
    expect(wordsOf(answer)).toContain('Mac administrators');
    expect(await desk.recorded()).toMatchObject([{ event: 'request-refused', facts: { reason: 'not-allowed' } }]);
  });

  it('says who holds the lock', async () => {
    const { number } = await asked();
    const second = await desk.say(complete.replace('acme', 'globex'), { person: bram });
    expect(second.card).toMatchObject({
      card: 'refused',
      data: { reason: 'lock-held', changeNumber: number, name: 'Anna de Vries' },
    });
  });

  it('shows in the form that a ticket is needed', async () => {
    const strict = openDesk(database, { requireTicket: true });
    expect((await strict.say(complete)).card).toMatchObject({
      card: 'connect-form',
      data: { errors: ['ticket-missing'] },
    });
    expect((await strict.say(`${complete}, ticket CHG1`)).card.card).toBe('change-drafting');
  });

  it('explains how a first server is declared', async () => {
    const empty = openDesk(database, { instances: [] });
    for (const line of ['connect jamf', 'status']) {
      expect((await empty.say(line)).card).toMatchObject({ card: 'refused', data: { reason: 'no-instances' } });
    }
  });
});

describe('a change', () => {
  it('is unknown by a number or id that does not exist; that is recorded', async () => {
    const lines = ['show CR-99', 'approve CR-99', 'history CR-99', 'confirm CR-99 2', 'check CR-99', 'withdraw CR-99'];
    for (const line of lines) expect((await desk.say(line)).card).toMatchObject({ data: { reason: 'change-unknown' } });
    const uuid = '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11';
    await desk.press('show', { id: uuid });
    await desk.press('application-id', { id: uuid, value: uuid });
    expect(await desk.recorded()).toHaveLength(lines.length + 2);
  });

  it('is listed, shown and told about', async () => {
    const { cr, number } = await asked();
    expect((await desk.say('approvals')).card.data).toMatchObject({
      changes: [{ number, own: true, mayVote: false }],
    });
    expect(await desk.say(`show ${cr}`)).toMatchObject({ card: { card: 'change-drafting' }, data: { number } });
    expect((await desk.say(`history ${cr}`)).card).toMatchObject({
      card: 'history',
      data: { number, earlier: 0, entries: [{ tone: 'plain' }] },
    });
  });

  it('cannot be approved before there is a plan, whoever asks', async () => {
    const { cr } = await asked();
    const answer = await desk.say(`approve ${cr}`, { person: bram, roles: ['approver'] });
    expect(answer.card).toMatchObject({
      data: { reason: 'not-open-for-votes', details: ['Its plan is still being made.'] },
    });
    expect((await desk.recorded()).at(-1)).toMatchObject({ event: 'vote-refused' });
  });

  it('is withdrawn by who asked, and by no other', async () => {
    const { cr } = await asked();
    const other = await desk.say(`trek ${cr} in`, { person: bram, roles: ['approver'] });
    expect(other.card).toMatchObject({ data: { reason: 'not-yours-to-withdraw' } });
    expect((await desk.recorded()).at(-1)).toMatchObject({ event: 'request-refused', facts: { action: 'withdraw' } });
    const own = await desk.say(`trek ${cr} in`);
    expect(own.card).toMatchObject({ card: 'note', data: { tone: 'done', line: `${cr} is ingetrokken.` } });
    expect(own.data).toMatchObject({ status: 'withdrawn' });
  });

  it('answers a button with the change itself', async () => {
    const { id } = await asked();
    const answer = await desk.press('approvals', { action: 'withdraw', id });
    expect(answer).toMatchObject({ copyOf: id, card: { card: 'change-ended' } });
  });

  it('takes no confirmation, id or check before it runs', async () => {
    const { id, cr, number } = await asked();
    for (const [line, reason] of [
      [`confirm ${cr} 2`, 'step-not-now'],
      [`application-id ${cr} ${id}`, 'no-id-wanted'],
      [`check ${cr}`, 'nothing-to-check'],
    ] as const) {
      expect((await desk.say(line)).card).toMatchObject({ data: { reason, changeNumber: number } });
    }
  });

  it('asks for the application id in a form when it was left out', async () => {
    const { cr, number } = await asked();
    const answer = await desk.say(`application-id ${cr}`);
    expect(answer.card).toMatchObject({
      card: 'application-id-form',
      data: { place: 'message', number, host: 'acme.jamfcloud.com' },
    });
  });
});

describe('language', () => {
  it('is kept for the person who chose it, and answers in it', async () => {
    expect((await desk.say('language nl')).card.data).toEqual({ language: 'nl', chosen: true });
    await desk.say('taal engels');
    await desk.say('language nl', { person: bram });
    const kept = await desk.database.kysely.selectFrom('preference').selectAll().orderBy('object_id').execute();
    expect(kept.map(({ object_id, language }) => [object_id, language])).toEqual([
      [anna.objectId, 'en'],
      [bram.objectId, 'nl'],
    ]);
  });

  it('is only told when none is named', async () => {
    expect((await desk.say('taal')).card.data).toEqual({ language: 'nl', chosen: false });
    expect(await desk.database.kysely.selectFrom('preference').selectAll().execute()).toEqual([]);
  });
});

it('lists the declared servers', async () => {
  expect((await desk.say('instances')).card.data).toMatchObject({
    first: 'acme',
    instances: [{ alias: 'acme' }, { alias: 'globex' }],
  });
});
