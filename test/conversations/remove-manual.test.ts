import { wordsOf } from '../support/demo.js';
import { countOf } from '../support/operators.js';
import {
  agreed,
  appOf,
  asks,
  deleteBoth,
  inConsole,
  manualApps,
  partnerOf,
  roomFor,
  runs,
  someone,
} from '../support/removal.js';
import { changeIn, moment, statusIn } from '../support/story.js';

const removal = (overrides: object = {}) => roomFor('remove-manual', { story: 'manual', overrides });

describe('removing a manual connection', () => {
  it('by hand, step by step, until nothing of it is left but the registration', async () => {
    const room = await removal({ partnerWrite: 'person', appsWrite: 'person' });
    await asks(room, 'remove-manual', { apps: null });
    expect(await changeIn(room)).toMatchObject({ status: 'planned', plan: { baseline: { stands: true } } });
    await agreed(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'jamf-untick' } });
    await inConsole(room, 'jamf-untick');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'application-id-cleared' } });
    await inConsole(room, 'intune-clear-application-id');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'person', step: 'apps-deleted' } });
    await inConsole(room, 'entra-delete-app', { applicationId: (await appOf(room, manualApps[0]))?.appId });
    expect(await changeIn(room)).toMatchObject({ waiting: { facts: { apps: [expect.stringContaining('Native')] } } });
    await deleteBoth(room);
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      attempts: [],
      end: {
        facts: {
          state: 'terminated',
          removalDate: expect.any(String),
          registration: {
            name: 'Jamf Conditional Access',
            secrets: [expect.objectContaining({ name: expect.stringContaining('Jamf Pro') })],
          },
        },
      },
    });
    await room.anna.say('show CR-1', { place: 'personal' });
    const words = wordsOf((await room.anna.seeCard('personal')).cards);
    for (const said of ['Macs leave Intune on', 'stays behind', 'within 24 hours', '30 days']) {
      expect(words).toContain(said);
    }
  });

  it('by the bot where it may write; whoever has the right signs in for the apps', async () => {
    const room = await removal({ partnerWrite: 'bot', appsWrite: 'bot', writeAs: 'app' });
    await asks(room, 'remove-manual', { apps: null });
    await agreed(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { step: 'jamf-untick' } });
    expect(await appOf(room, manualApps[0])).toBeDefined();
    await inConsole(room, 'jamf-untick');
    expect(await partnerOf(room)).toMatchObject({ singleTenantAppId: '' });
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'sign-in', step: 'apps-deleted' } });
    await runs(room, 'bram');
    expect(await changeIn(room)).toMatchObject({
      status: 'done',
      latches: [{ how: 'read' }, { how: 'wrote' }, { how: 'wrote' }, { how: 'read' }],
    });
    for (const name of manualApps) expect(await appOf(room, name)).toBeUndefined();
    expect(await partnerOf(room)).toMatchObject({ singleTenantAppId: '', partnerState: 'terminated' });
    expect(await countOf(room, 'step-did')).toBe(2);
  });

  it('in the names of those who sign in, where the bot holds no power of its own', async () => {
    const room = await removal({ partnerWrite: 'bot', appsWrite: 'bot', writeAs: 'approver', writer: undefined });
    await asks(room, 'remove-manual', { apps: null });
    await agreed(room);
    await inConsole(room, 'jamf-untick');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'sign-in', step: 'application-id-cleared' } });
    await runs(room, 'bram');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'sign-in', step: 'apps-deleted' } });
    await runs(room, 'chloe');
    const change = await changeIn(room);
    expect(change).toMatchObject({ status: 'done' });
    expect(change).toMatchObject({
      latches: expect.arrayContaining([
        expect.objectContaining({ step: 'application-id-cleared', how: 'wrote', by: someone('approver') }),
        expect.objectContaining({ step: 'apps-deleted', how: 'wrote', by: someone('approver2') }),
      ]),
    });
  });

  it('leaves an id alone that somebody put there meanwhile: it is stuck until somebody decides', async () => {
    const room = await removal({ partnerWrite: 'bot', appsWrite: 'bot', writeAs: 'app' });
    await asks(room, 'remove-manual', { apps: null });
    await agreed(room);
    const other = '99999999-9999-4999-8999-999999999999';
    await room.inConsole('approver', 'intune-application-id', { applicationId: other });
    await room.anna.say('confirm CR-1 1');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'stuck', stuck: { code: 'id-replaced' } });
    expect(await partnerOf(room)).toMatchObject({ singleTenantAppId: other });
  });

  it('does not start when an app of the plan went before it', async () => {
    const room = await removal();
    await asks(room, 'remove-manual', { apps: null });
    await room.inConsole('approver', 'entra-delete-app', { applicationId: (await appOf(room, manualApps[1]))?.appId });
    await agreed(room);
    expect(await changeIn(room)).toMatchObject({
      status: 'outdated',
      end: { code: 'world-changed', facts: { steps: ['apps-deleted'] } },
    });
  });

  it('waits, and says why, while apps cannot be read: denied is not gone', async () => {
    const room = await removal({ partnerWrite: 'bot', appsWrite: 'person', writeAs: 'app' });
    await asks(room, 'remove-manual', { apps: null });
    await agreed(room);
    await inConsole(room, 'jamf-untick');
    await room.control('faults', { api: 'graph', path: 'servicePrincipals', effect: { is: 'status', status: 403 } });
    await deleteBoth(room);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'unreadable', code: 'apps-not-read' } });
    await room.control('faults', undefined, 'DELETE');
    await room.pass(20_000);
    expect(await statusIn(room)).toBe('done');
  });

  it('ends what earlier changes promised of the connection', async () => {
    const room = await removal({ partnerWrite: 'bot', appsWrite: 'bot', writeAs: 'app' });
    const { kysely } = room.demo.bot.parts.database;
    await asks(room, 'remove-manual', { apps: null });
    const change = await changeIn(room);
    const row = { name: 'partner-enabled', change_id: change?.id ?? '', since: new Date(), basis: '{}' };
    const keys = [
      { lock_key: change?.lockKey ?? '', scope: 'shared' },
      { lock_key: change?.lockKey ?? '', scope: 'acme' },
      { lock_key: change?.lockKey ?? '', scope: 'globex' },
    ];
    for (const key of keys)
      await kysely
        .insertInto('promise')
        .values({ ...row, ...key })
        .execute();
    await agreed(room);
    await inConsole(room, 'jamf-untick');
    await deleteBoth(room);
    expect(await statusIn(room)).toBe('done');
    const left = await kysely.selectFrom('promise').select('scope').execute();
    expect(left).toEqual([{ scope: 'globex' }]);
    expect(await kysely.selectFrom('change_lock').selectAll().execute()).toEqual([]);
  });
});

describe('what is refused before there is a plan', () => {
  it.each([
    ['fresh', 'no-manual-connection'],
    ['connected', 'connector-in-place'],
    ['mid-migration', 'no-manual-connection'],
  ])('in the story %s: %s', async (story, code) => {
    const room = await roomFor('remove-manual', { story });
    await asks(room, 'remove-manual', { apps: null });
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code } });
  });
});
