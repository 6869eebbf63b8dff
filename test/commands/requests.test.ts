import type { RequestFormData } from '../../cards/request-form/data.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import { nothingWanted } from '../../src/commands/asking/input.js';
import { judged } from '../../src/commands/asking/judge.js';
import { type AskedKind, needsOf } from '../../src/commands/asking/needs.js';
import type { Answer } from '../../src/commands/command.js';
import { commandNamed } from '../../src/commands/index.js';
import { match } from '../../src/commands/match.js';
import type { Database } from '../../src/database/database.js';
import { languages } from '../../src/language.js';
import { commandLine } from '../../src/views/change/command-line.js';
import { testDatabase } from '../support/database.js';
import { connectedSnapshot } from '../support/snapshot.js';
import { declared } from './said.js';
import { type Desk, openDesk, wordsOf } from './turn.js';

const one = '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11';
const two = '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a22';
const landing = { landingPage: 'default', customUrl: null };
const manual = {
  cloud: 'global',
  domainName: 'contoso.onmicrosoft.com',
  secretMonths: 12,
  appName: 'Jamf Conditional Access',
  includeGroups: [one],
  ...landing,
};
const compliance = { applicableGroup: 'All Macs', complianceGroup: 'Compliant Macs', userGroups: [one, two] };

/** A wish of every kind as a full line asks for it. */
const wishes: readonly (readonly [AskedKind, object])[] = [
  ['connect-manual', manual],
  ['connect-device-compliance', compliance],
  ['remove-manual', { apps: [one, two] }],
  ['remove-manual', { apps: [] }],
  ['migrate-cloud-connector', { cloud: 'china', landingPage: 'access-denied', customUrl: null, apps: [one] }],
  ['migrate-cloud-connector', { cloud: null, landingPage: null, customUrl: null, apps: null }],
  [
    'migrate-cloud-connector',
    { cloud: null, landingPage: 'custom', customUrl: 'https://mac.contoso.example/help', apps: null },
  ],
  ['migrate-device-compliance', compliance],
  ['disconnect', { remaining: 'others' }],
  ['disconnect', { remaining: 'none' }],
  ['disconnect-device-compliance', {}],
  ['switch-to-manual', { ...manual, connectorApps: 'remove' }],
  ['rotate-secret', { secretMonths: 24, old: 'remove' }],
  ['terminate', {}],
  ['repair', { finding: 'enable-app', app: two }],
  ['repair', { finding: 'application-id', app: null }],
];

const settings = {
  instances: declared.map(server => ({ ...server, hosting: 'jamf-cloud' }) as never),
};

describe('what one types is what is asked', () => {
  it.each(wishes.flatMap(([kind, wish]) => languages.map(language => [kind, language, wish] as const)))(
    '%s, %s',
    (kind, language, wish) => {
      const reason = language === 'nl' ? 'omdat het echt nodig is' : 'because it is really needed';
      const line = `${commandLine({ kind, instance: 'acme', wish: wish as never }, language)} ${reason}`;
      const found = match(line, declared);
      const request = 'request' in found ? found.request : undefined;
      expect({ line, request }).toMatchObject({ request: { input: { instance: 'acme' } } });
      const input = { ...nothingWanted, ...request?.input };
      expect(judged(kind, input, settings)).toEqual({
        ok: true,
        asked: { instance: 'acme', wish, reason: reason.replace(/^\w+ /, ''), ticket: undefined },
      });
      // Its own schema has the last word.
      expect(kindNamed(kind).wish.safeParse(wish)).toMatchObject({ success: true });
    },
  );

  it('has a line for every kind', () => {
    expect([...new Set(wishes.map(([kind]) => kind))]).toEqual(Object.keys(needsOf));
  });
});

describe('what cannot be is said beside its field', () => {
  const faultsOf = (kind: AskedKind, given: object) => {
    const told = judged(kind, { ...nothingWanted, instance: 'acme', reason: 'because we have to', ...given }, settings);
    return told.ok ? [] : told.faults;
  };

  it.each<readonly [AskedKind, object, readonly string[]]>([
    ['disconnect', {}, ['remaining']],
    ['disconnect', { remaining: 'some' }, ['remaining']],
    ['connect-manual', { includeGroups: one, cloud: 'global' }, ['domainName']],
    ['connect-manual', { includeGroups: one, cloud: 'global', domainName: 'not a domain' }, ['domainName']],
    [
      'connect-manual',
      { includeGroups: one, cloud: 'global', domainName: 'a.example', secretMonths: '7' },
      ['secretMonths'],
    ],
    [
      'connect-manual',
      { includeGroups: one, cloud: 'global', domainName: 'a.example', landingPage: 'custom' },
      ['customUrl'],
    ],
    [
      'connect-manual',
      {
        includeGroups: one,
        cloud: 'global',
        domainName: 'a.example',
        landingPage: 'custom',
        customUrl: 'http://x.example',
      },
      ['customUrl'],
    ],
    [
      'connect-manual',
      { includeGroups: one, cloud: 'global', domainName: 'a.example', customUrl: 'https://x.example' },
      ['customUrl'],
    ],
    ['connect-manual', { cloud: 'global', domainName: 'a.example' }, ['includeGroups']],
    ['connect-device-compliance', { applicableGroup: 'A', complianceGroup: 'B' }, ['userGroups']],
    ['connect-device-compliance', { applicableGroup: 'A', complianceGroup: 'B', userGroups: 'all' }, ['userGroups']],
    ['remove-manual', { apps: 'the old one' }, ['apps']],
    ['repair', { finding: 'the printer' }, ['finding']],
    ['repair', { finding: 'enable-app', app: 'Jamf' }, ['app']],
    ['terminate', { instance: 'nowhere' }, ['instance']],
    ['terminate', { reason: 'short' }, ['reason']],
    ['terminate', { ticket: 'x'.repeat(101) }, ['ticket']],
  ])('%s %j', (kind, given, faults) => {
    expect(faultsOf(kind, given)).toEqual(faults);
  });
});

describe('a request that is not complete', () => {
  let database: Database;
  let desk: Desk;
  const reading = { read: async () => [withGroups], forget() {}, registration: async () => undefined };
  const base = connectedSnapshot();
  const withGroups = {
    ...base,
    jamf: {
      ...base.jamf,
      smartGroups: {
        is: 'value' as const,
        at: base.takenAt,
        value: [
          { id: '2', name: 'Compliant Macs' },
          { id: '1', name: 'All Macs' },
        ],
      },
    },
  };
  const formOf = ({ card }: Answer) => {
    expect(card.card).toBe('request-form');
    const data = card.data as RequestFormData;
    return { ...data, by: Object.fromEntries(data.fields.map(field => [field.id, field])) };
  };

  beforeAll(async () => {
    database = await testDatabase();
    desk = openDesk(database, { parts: { snapshots: reading } });
  });
  beforeEach(() => desk.clear());

  it('is asked for in a form that holds what was said, and blames nobody for the rest', async () => {
    const form = formOf(await desk.say('disconnect acme'));
    expect(form).toMatchObject({ place: 'message', do: 'disconnect', title: 'Disconnect Jamf Pro' });
    expect(form.fields.map(({ id }) => id)).toEqual(['instance', 'remaining', 'reason', 'ticket']);
    expect(form.by['instance']).toMatchObject({ is: 'choice', value: 'acme' });
    expect(form.fields.filter(({ failed }) => failed)).toEqual([]);
    expect(form.typed).toContain('disconnect acme');
    expect(await desk.recorded()).toEqual([]);
  });

  it('says in Dutch what is wrong, beside the field', async () => {
    const answer = await desk.press(
      'disconnect',
      { instance: 'acme', remaining: '', reason: 'kort' },
      { by: 'dialog', language: 'nl' },
    );
    const form = formOf(answer);
    expect(form.title).toBe('Jamf Pro ontkoppelen');
    expect(form.fields.filter(({ failed }) => failed).map(({ id }) => id)).toEqual(['remaining', 'reason']);
    expect(wordsOf(answer, 'nl')).toContain('❌ Zeg of er andere servers gekoppeld blijven');
  });

  it('offers the smart groups of the server', async () => {
    const form = formOf(await desk.say('connect acme device-compliance'));
    expect(form).toMatchObject({ do: 'connect', mode: 'device-compliance' });
    expect(form.by['applicableGroup']).toMatchObject({
      is: 'choice',
      options: [{ value: 'All Macs' }, { value: 'Compliant Macs' }],
    });
    expect(form.by['userGroups']).toMatchObject({ is: 'text', required: true });
  });

  it('has their names typed where they cannot be read', async () => {
    const unread = { ...reading, read: async () => Promise.reject(new Error('gone')) };
    const form = formOf(
      await openDesk(database, { parts: { snapshots: unread } }).say('migrate acme device compliance'),
    );
    expect(form.by['applicableGroup']).toMatchObject({ is: 'text', options: [] });
  });

  it('is asked for once it is complete, and a second one is told who holds the lock', async () => {
    const line = `connect acme device-compliance applicable "All Macs" compliance "Compliant Macs" groups ${one} because it is the successor`;
    expect(await desk.say(line)).toMatchObject({ card: { card: 'change-drafting' }, data: { status: 'drafting' } });
    expect((await desk.say(line)).card).toMatchObject({ card: 'refused', data: { reason: 'lock-held' } });
    await desk.clear();
    expect((await desk.say(line, { roles: [] })).card).toMatchObject({ card: 'refused', data: { reason: 'no-right' } });
  });

  it('stands prefilled with what holds when nothing is said', async () => {
    const form = formOf(await desk.say('connect acme manual'));
    const values = Object.fromEntries(form.fields.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({
      cloud: 'global',
      landingPage: 'default',
      appName: 'Jamf Conditional Access',
      secretMonths: '12',
      domainName: '',
    });
    const migrate = formOf(await desk.say('migrate acme'));
    expect(migrate.by['cloud']).toMatchObject({ value: 'as-is' });
    expect(migrate.by['cloud']?.options[0]).toEqual({ title: 'As it is set in Jamf Pro', value: 'as-is' });
  });

  it('requires a ticket where the policy does', async () => {
    const strict = openDesk(database, { requireTicket: true, parts: { snapshots: reading } });
    expect(formOf(await strict.say('connect acme manual')).by['ticket']).toMatchObject({
      label: 'Ticket (required here)',
    });
    expect(formOf(await desk.say('connect acme manual')).by['ticket']).toMatchObject({ label: 'Ticket (optional)' });
  });

  it.each(['disconnect nowhere', 'migrate nowhere', 'terminate nowhere because we like to'])(
    '%s: an unknown server is refused with the lines to add',
    async line => {
      const answer = await desk.say(line);
      expect(answer).toMatchObject({ card: { card: 'refused' }, data: { refused: 'unknown-instance' } });
      expect(await desk.recorded()).toMatchObject([{ event: 'request-refused' }]);
    },
  );

  it.each([
    'disconnect',
    'remove-manual',
    'migrate',
    'switch-to-manual',
    'rotate-secret',
    'terminate',
    'repair',
  ] as const)('%s opens a dialog with the same form', async name => {
    const dialog = await desk.open(name, { instance: 'acme' });
    expect(dialog.title.length).toBeGreaterThan(5);
    expect(dialog.card).toMatchObject({ card: 'request-form', data: { place: 'dialog', do: name } });
    expect(commandNamed(name).alters).toBe(true);
  });
});
