import type { AnswerData } from '../../cards/answer/data.js';
import type { UnansweredData } from '../../cards/unanswered/data.js';
import { keepUnanswered, unansweredPage } from '../../src/commands/ask/unanswered.js';
import type { Answer } from '../../src/commands/command.js';
import { match } from '../../src/commands/match.js';
import type { Database } from '../../src/database/database.js';
import { Unreachable } from '../../src/problem.js';
import { testDatabase } from '../support/database.js';
import { snapshot } from '../support/snapshot.js';
import { declared } from './said.js';
import { type Desk, openDesk, wordsOf } from './turn.js';

const acme = { ...declared[0], hosting: 'jamf-cloud', private: false, signIn: { is: 'api-client' } };
const tenantId = '11111111-1111-4111-8111-111111111111';
const changes = { migrate: { quorum: 2, expiryHours: 4, requireTicket: false } };

let database: Database;
let desk: Desk;

beforeEach(async () => {
  database = await testDatabase();
  desk = deskWith({ instances: [acme] });
});

/** Nobody is at the other end: what is so in the tenant has tests of its own. */
const parts = { snapshots: { read: async () => [snapshot()] } };
const deskWith = (overrides: object) => openDesk(database, { changes, parts, ...overrides });

const kept = () => database.kysely.selectFrom('unanswered').selectAll().orderBy('number').execute();
const answerData = ({ card }: Answer) => card.data as AnswerData;
const declinedData = ({ card }: Answer) => card.data as UnansweredData;
const decline = (question: string, more: object = {}, how = {}) =>
  desk.press('ask', { unknown: true, question, ...more }, how);

describe('what is typed', () => {
  it.each([
    ['answer within-24-hours', { name: 'ask', input: { topic: 'within-24-hours' } }],
    ['Antwoord within-24-hours.', { name: 'ask', input: { topic: 'within-24-hours' } }],
    ['answers', { name: 'answers', input: {} }],
    ['answers network', { name: 'answers', input: { group: 'network' } }],
    ['answers about network page 2', { name: 'answers', input: { group: 'network', page: 2 } }],
    ['antwoorden', { name: 'answers', input: {} }],
    ['antwoorden netwerk', { name: 'answers', input: { group: 'network' } }],
    ['antwoorden over vereisten pagina 2', { name: 'answers', input: { group: 'requirements', page: 2 } }],
    ['helpful port-jamf', { name: 'feedback', input: { topic: 'port-jamf', helpful: true, comment: null } }],
    [
      'not helpful port-jamf because 8443 is missing',
      { name: 'feedback', input: { topic: 'port-jamf', helpful: false, comment: '8443 is missing' } },
    ],
    ['nuttig port-jamf', { name: 'feedback', input: { topic: 'port-jamf', helpful: true, comment: null } }],
    [
      'niet nuttig port-jamf omdat 8443 ontbreekt',
      { name: 'feedback', input: { topic: 'port-jamf', helpful: false, comment: '8443 ontbreekt' } },
    ],
    ['questions', { name: 'questions', input: {} }],
    ['vragen', { name: 'questions', input: {} }],
    ['questions page 2', { name: 'questions', input: { page: 2 } }],
    ['promote question 3', { name: 'questions', input: { promote: 3 } }],
    ['dismiss question 3', { name: 'questions', input: { dismiss: 3 } }],
    ['draag vraag 3 voor', { name: 'questions', input: { promote: 3 } }],
    ['wijs vraag 3 af', { name: 'questions', input: { dismiss: 3 } }],
  ])('%s', (line, request) => {
    expect(match(line, declared)).toMatchObject({ request });
  });

  it.each([
    'answer everything',
    'answer port-jamf port-intune',
    'answers for everybody',
    'helpful',
    'that was helpful',
    'helpful colleagues',
    'not helpful at all',
    'promote question',
    'promote question three',
    'if nobody minds, dismiss question 3',
    'promote question 3?',
    'questions about ports',
  ])('%s: no request', line => {
    expect(match(line, declared)).toMatchObject({ none: true });
  });
});

describe('an answer', () => {
  it('stands in the language of whoever asks, with where it comes from', async () => {
    const answer = await desk.say('answer apns-rules', { language: 'nl' });
    expect(answer.data).toEqual({ topic: 'apns-rules' });
    expect(answerData(answer).source).toMatchObject({
      url: expect.stringMatching(/^https:\/\/learn\.microsoft\.com\/.*#prerequisites$/),
      date: '2020-05-29',
    });
    expect(wordsOf(answer, 'nl')).toContain('17.0.0.0/8');
    expect(answerData(answer).here).toMatchObject({ state: 'none', lines: [] });
  });

  it('gives the button of its command the server where there is one alone', async () => {
    const answer = await desk.say('answer within-24-hours');
    expect(answerData(answer).command).toEqual({
      button: 'dialog',
      label: 'migrate acme',
      verb: 'migrate',
      input: { instance: 'acme' },
    });
    const two = deskWith({});
    expect(answerData(await two.say('answer within-24-hours')).command.input).toEqual({});
  });

  it.each([
    ['has no role for it', { roles: ['auditor'] }, changes],
    ['cannot do it under this policy', {}, { connect: changes.migrate }],
    ['has groups that cannot be read', { unreadable: new Unreachable('reading groups') }, changes],
  ] as const)('has no button for who %s', async (_who, how, policy) => {
    const asked = deskWith({ changes: policy, instances: [acme] });
    const answer = await asked.say('answer within-24-hours', how);
    expect(answerData(answer).command.button).toBe('none');
    expect(wordsOf(answer)).toContain('within 24 hours');
  });

  it('has no button for a command that needs more than an answer knows', async () => {
    expect(answerData(await desk.say('answer client-secret-copy-once')).command.button).toBe('none');
  });
});

describe('a question that nothing answers', () => {
  it('is declined in plain words, with whom to ask and what comes near', async () => {
    const answer = await decline('What does Jamf cost?', { near: ['support-contacts', 'port-jamf'] });
    const words = wordsOf(answer);
    expect(words).toMatch(/two articles .* do not answer it, and I do not make one up/);
    expect(words).toMatch(/First: Jamf.*Then: Microsoft/);
    expect(declinedData(answer).near.map(({ id }) => id)).toEqual(['support-contacts', 'port-jamf']);
    expect(words).toContain('answer support-contacts');
    expect(wordsOf(await decline('Wat kost Jamf?', {}, { language: 'nl' }), 'nl')).toContain('ik verzin er geen');
  });

  it('is kept without who asked it, and counted when it comes again', async () => {
    await decline('What does Jamf cost?', { near: ['port-jamf'] });
    await decline('  what does  JAMF cost ', { near: ['support-contacts'] }, { language: 'nl' });
    await decline('What does Intune cost?');
    const rows = await kept();
    expect(rows).toMatchObject([
      { question: 'What does Jamf cost?', asked: 2, near: ['support-contacts'], language: 'nl', state: 'open' },
      { question: 'What does Intune cost?', asked: 1, near: [], language: 'en' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/aaaaaaaa-0000|Anna/);
  });

  it('is cut where it is long, and shown as it was typed where it is hostile', async () => {
    const hostile = `<at>all</at> [x](https://evil.example) \u0000${'😀'.repeat(900)}`;
    const answer = await decline(hostile);
    const [row] = await kept();
    expect([...(row?.question ?? '')]).toHaveLength(500);
    expect(declinedData(answer).question.length).toBeGreaterThan(500);
    expect(wordsOf(answer)).not.toMatch(/(?<!\\)<at|(?<!\\)\]\(|evil[^…]{900}/);
    expect(wordsOf(answer).length).toBeLessThan(3000);
    expect(declinedData(answer).kept).toBe(true);
  });

  it('is not kept where it seems to hold a secret', async () => {
    const token = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.c`;
    for (const question of [
      `what is ${token}`,
      'why does Password=hunter2! fail',
      `abc8Q~${'x'.repeat(34)} expired?`,
    ]) {
      expect(declinedData(await decline(question)).kept).toBe(false);
    }
    expect(await kept()).toEqual([]);
  });

  it('is not kept where it holds no word', async () => {
    expect(declinedData(await decline('?!… 🙂')).kept).toBe(false);
    expect(declinedData(await desk.press('ask', {})).kept).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('offers what may have been meant, and runs nothing', async () => {
    const suggest = async (name: string, input: object = {}) =>
      declinedData(await decline('x', { suggestion: { name, input } })).command;
    expect(await suggest('status', { instance: 'acme', page: null })).toEqual({
      button: 'execute',
      label: 'status acme',
      verb: 'status',
      input: { instance: 'acme' },
    });
    expect(await suggest('connect')).toMatchObject({ button: 'dialog', verb: 'connect' });
    expect(await suggest('stop-writes')).toMatchObject({ button: 'execute', verb: 'stop-writes' });
    expect(await suggest('history', { id: 'nothing of ours' })).toMatchObject({ button: 'none' });
    expect(await database.kysely.selectFrom('write_stop').selectAll().execute()).toEqual([]);
  });

  it('makes room for newer ones when there are very many', async () => {
    const settings = { tenantId };
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
    const rows = Array.from({ length: 501 }, (_, index) => ({
      tenant_id: tenantId,
      same: `question ${index}`,
      question: `Question ${index}`,
      language: 'en',
      near: '[]',
      asked: 1,
      first_at: at(index),
      last_at: at(index),
      state: 'open',
    }));
    await database.kysely.insertInto('unanswered').values(rows).execute();
    const clock = { now: () => at(600) };
    await keepUnanswered({ database, settings, clock } as never, { question: 'newest', language: 'en', near: [] });
    const { count, questions } = await unansweredPage({ database, settings } as never, { skip: 498, take: 5 });
    expect([count, questions.map(({ question }) => question)]).toEqual([500, ['Question 3', 'Question 2']]);
  });
});
