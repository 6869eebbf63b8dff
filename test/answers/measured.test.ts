import { measurePhrases, phrasesOf, requestsOf } from '../../scripts/eval/phrases.js';
import { measureQuestions, questionsOf } from '../../scripts/eval/questions.js';
import { commands } from '../../src/commands/index.js';
import { understandWith } from '../../src/commands/understanding/understand.js';

/*
 * The floor under what `npm run eval` prints, on lines that nothing was learnt from. It is raised when it gets better,
 * and never lowered to let a change through.
 */
const understand = understandWith(commands);

test('questions find their answer, and what has none is declined', async () => {
  const figures = await measureQuestions(understand, questionsOf('held'));
  expect(figures.asked).toBeGreaterThanOrEqual(400);
  expect(figures.top1).toBeGreaterThanOrEqual(0.95);
  expect(figures.perLanguage['en']).toBeGreaterThanOrEqual(0.95);
  expect(figures.perLanguage['nl']).toBeGreaterThanOrEqual(0.95);
  expect(figures.declineRecall).toBeGreaterThanOrEqual(0.86);
  expect(figures.declinePrecision).toBeGreaterThanOrEqual(0.9);
});

test('enough of the questions have no answer, and both languages are there', () => {
  const all = [...questionsOf('tune'), ...questionsOf('held')];
  expect(all.length).toBeGreaterThanOrEqual(500);
  expect(all.filter(({ topic }) => topic === null).length / all.length).toBeGreaterThanOrEqual(0.15);
  for (const language of ['en', 'nl'])
    expect(all.filter(line => line.language === language).length / all.length).toBeGreaterThanOrEqual(0.4);
});

test('commands are understood in free words', async () => {
  const figures = await measurePhrases(requestsOf(understand), phrasesOf('held'));
  expect(figures.said).toBeGreaterThanOrEqual(200);
  expect(figures.right).toBeGreaterThanOrEqual(0.8);
  expect(figures.quiet).toBeGreaterThanOrEqual(0.92);
});

test.each(['tune', 'held'] as const)('no change is begun that was not asked for: %s', async half => {
  const figures = await measurePhrases(requestsOf(understand), phrasesOf(half));
  expect(figures.wrong.filter(line => line.startsWith('FORBIDDEN'))).toEqual([]);
});
