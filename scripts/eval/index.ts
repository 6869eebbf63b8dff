import { commands } from '../../src/commands/index.js';
import { understandWith } from '../../src/commands/understanding/understand.js';
import { measurePhrases, phrasesOf, requestsOf } from './phrases.js';
import { measureQuestions, questionsOf } from './questions.js';

/** `npm run eval [-- tune]`: how well lines are understood, on lines that nothing was learnt from. */
async function main(): Promise<void> {
  const half = process.argv.includes('tune') ? 'tune' : 'held';
  const understand = understandWith(commands);
  const questions = await measureQuestions(understand, questionsOf(half));
  const phrases = await measurePhrases(requestsOf(understand), phrasesOf(half));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(`${half === 'held' ? 'Held-out' : 'Tuning'} half: ${questions.asked} questions
  right answer first   ${percent(questions.top1)} (English ${percent(questions.perLanguage['en'] ?? 0)}, Dutch ${percent(questions.perLanguage['nl'] ?? 0)})
  declines             recall ${percent(questions.declineRecall)}, precision ${percent(questions.declinePrecision)}
${phrases.said} lines in the words of commands
  right command        ${percent(phrases.right)} (English ${percent(phrases.perLanguage['en'] ?? 0)}, Dutch ${percent(phrases.perLanguage['nl'] ?? 0)})
  nothing asked        ${percent(phrases.quiet)} began nothing
  forbidden changes    ${phrases.forbidden}`);
  if (process.argv.includes('brief')) return;
  console.log(`\nQuestions answered wrongly\n${questions.confused.join('\n')}`);
  console.log(`\nLines understood wrongly\n${phrases.wrong.join('\n')}`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
