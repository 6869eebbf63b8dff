import type { QuestionsData } from '../../cards/questions/data.js';
import type { Answer } from '../../src/commands/command.js';
import { proposalOf } from '../../src/commands/questions/proposal.js';
import { answerProposal } from '../../src/pages/download/answer-proposal.js';
import { testDatabase } from '../support/database.js';
import { openDesk, wordsOf } from './turn.js';

const dataOf = ({ card }: Answer) => card.data as QuestionsData;

/** A desk with as many questions, each asked a minute after the other. */
async function place(count: number, settings: object = { publicUrl: 'https://bot.contoso.example' }) {
  const database = await testDatabase();
  let now = Date.parse('2026-03-01T09:00:00Z');
  const clock = { now: () => new Date(now) };
  const parts = { clock, pageSignIn: {} };
  const desk = openDesk(database, { settings, parts });
  for (let index = 1; index <= count; index++) {
    now += 60_000;
    await desk.press('ask', { unknown: true, question: `Question number ${index}?`, near: ['port-jamf'] });
  }
  const states = async () => {
    const rows = await database.kysely.selectFrom('unanswered').select(['number', 'state']).orderBy('number').execute();
    return Object.fromEntries(rows.map(({ number, state }) => [number, state]));
  };
  const allSettings = { tenantId: '11111111-1111-4111-8111-111111111111' };
  return { states, parts: { database, settings: allSettings } as never, ...desk };
}

describe('the list of questions', () => {
  it('is for people with a role', async () => {
    const { say, recorded } = await place(1);
    expect((await say('questions', { roles: [] })).data).toEqual({ refused: 'not-allowed' });
    expect((await say('dismiss question 1', { roles: [] })).data).toEqual({ refused: 'not-allowed' });
    expect((await recorded()).map(({ event }) => event)).toEqual(['request-refused', 'request-refused']);
    expect((await say('questions', { roles: ['auditor'] })).card.card).toBe('questions');
  });

  it('shows all of them over its pages, the newest first', async () => {
    const { say } = await place(14);
    const pages = await Promise.all(['questions', 'questions page 2', 'vragen pagina 3'].map(line => say(line)));
    expect(pages.flatMap(page => dataOf(page).questions.map(({ question }) => question))).toEqual(
      Array.from({ length: 14 }, (_, index) => `Question number ${14 - index}?`),
    );
    expect(dataOf(await say('questions page 99'))).toMatchObject({ page: 3, pages: 3, count: 14 });
  });

  it('says so where there are none, and which answers helped least', async () => {
    const { say, press } = await place(0);
    await press('feedback', { topic: 'port-jamf', helpful: false, comment: '8443 is missing' });
    const words = wordsOf(await say('questions'));
    expect(words).toContain('Nobody asked anything');
    expect(words).toMatch(/not helpful 1, helpful 0.*8443 is missing/);
  });

  it('no longer holds what was dismissed, however often it is asked again', async () => {
    const { press, states } = await place(2);
    expect(dataOf(await press('questions', { dismiss: 1, page: 1 })).questions.map(({ number }) => number)).toEqual([
      2,
    ]);
    const again = await press('ask', { unknown: true, question: 'question number 1' });
    expect(again.card.card).toBe('unanswered');
    expect(await states()).toEqual({ 1: 'dismissed', 2: 'open' });
  });

  it('knows no question that is not there', async () => {
    const { say } = await place(1);
    expect((await say('promote question 7')).data).toEqual({ refused: 'unknown-question' });
    expect(wordsOf(await say('wijs vraag 7 af'), 'nl')).toContain('Vraag 7 ken ik niet');
  });
});

describe('promoting a question', () => {
  it('gives a link to a file that works once, and marks it', async () => {
    const { say, states, database } = await place(2);
    const answer = await say('promote question 2', { scope: 'personal' });
    expect(answer).toMatchObject({
      once: true,
      data: { download: 'ready' },
      card: { data: { kind: 'answer-proposal', number: 2, url: expect.stringContaining('/download/') } },
    });
    expect(wordsOf(answer)).toContain('proposal for an answer to question 2');
    expect(await states()).toEqual({ 1: 'open', 2: 'promoted' });
    expect(await database.kysely.selectFrom('download').select(['kind', 'about']).execute()).toEqual([
      { kind: 'answer-proposal', about: { question: 2 } },
    ]);
    expect(dataOf(await say('questions')).questions[0]).toMatchObject({ number: 2, isPromoted: true });
  });

  it('marks nothing where no file can be given', async () => {
    const { say, states } = await place(1, {});
    expect((await say('promote question 1', { scope: 'personal' })).data).toEqual({ download: 'no-address' });
    expect(await states()).toEqual({ 1: 'open' });
  });

  it('makes a file that is a topic but for what only a person can write', async () => {
    const { parts } = await place(1);
    const made = await answerProposal({ question: 1 }, parts, {} as never);
    if ('notMade' in made) throw new Error(made.notMade);
    const chunks: string[] = [];
    for await (const chunk of made.chunks) chunks.push(String(chunk));
    const text = chunks.join('');
    expect(made.fileName).toBe('question-number-1.ts');
    expect(text).toContain("import type { Topic } from '../topic.js';");
    expect(text).toContain('export const questionNumber1: Topic = {');
    expect(text).toContain("asked: ['Question number 1?'],");
    expect(text).toContain("next: ['port-jamf'],");
    expect(await answerProposal({ question: 9 }, parts, {} as never)).toEqual({ notMade: 'nothing-to-give' });
  });

  it.each([
    "it's a */ \"test\" \\ of ${this} and `that`\u2028\nnext'; process.exit(1); '",
    '??? 123',
    'Port Jamf',
    '質問です',
  ])('writes %j as a text and nothing else', question => {
    const asked = { number: 3, question, language: 'nl', near: [], asked: 2, lastAt: '2026-03-01T09:00:00Z' } as const;
    const { id, text } = proposalOf({ ...asked, state: 'open' });
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    const code = text.replace(/^import type .*$/m, '').replace(/^export const \w+: Topic =/m, 'return');
    const topic: unknown = new Function(code)();
    expect(topic).toMatchObject({ id, en: { asked: [] }, nl: { asked: [question] } });
  });
});
