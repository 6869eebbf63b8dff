import type { Understand } from '../../src/commands/understanding/understand.js';
import { linesOf } from './lines.js';

export type Question = {
  readonly question: string;
  readonly language: 'en' | 'nl';
  /** What should answer it; null: the articles do not. */
  readonly topic: string | null;
  readonly also?: readonly string[];
  readonly half: 'tune' | 'held';
};

export type QuestionFigures = {
  readonly asked: number;
  /** The right answer first, of the questions that have one. A decline counts as wrong. */
  readonly top1: number;
  readonly perLanguage: { readonly [language: string]: number };
  /** Of the questions without an answer, how many were declined. */
  readonly declineRecall: number;
  /** Of the declined questions, how many have no answer. */
  readonly declinePrecision: number;
  readonly confused: readonly string[];
};

export const questionsOf = (half: Question['half']): readonly Question[] =>
  linesOf<Question>('test/answers/questions.jsonl').filter(line => line.half === half);

export async function measureQuestions(
  understand: Understand,
  questions: readonly Question[],
): Promise<QuestionFigures> {
  const answers = await Promise.all(questions.map(async asked => ({ asked, got: await answerTo(understand, asked) })));
  const answerable = answers.filter(({ asked }) => asked.topic !== null);
  const right = answerable.filter(isRight);
  const declined = answers.filter(({ got }) => got === null);
  const rightlyDeclined = declined.filter(({ asked }) => asked.topic === null);
  const inLanguage = (language: string) => {
    const own = answerable.filter(({ asked }) => asked.language === language);
    return own.filter(isRight).length / own.length;
  };
  return {
    asked: questions.length,
    top1: right.length / answerable.length,
    perLanguage: { en: inLanguage('en'), nl: inLanguage('nl') },
    declineRecall: rightlyDeclined.length / (answers.length - answerable.length),
    declinePrecision: rightlyDeclined.length / declined.length,
    confused: answers
      .filter(answer => !isRight(answer))
      .map(({ asked, got }) => `${asked.topic ?? 'decline'} <- ${got ?? 'declined'}: ${asked.question}`),
  };
}

type Answered = { readonly asked: Question; readonly got: string | null };

const isRight = ({ asked, got }: Answered) =>
  got === asked.topic || (got !== null && asked.also?.includes(got) === true);

/** A command in answer to a question is neither an answer nor a decline. */
async function answerTo(understand: Understand, { question }: Question): Promise<string | null> {
  const understood = await understand(question, []);
  if (understood.is === 'topic') return understood.topic;
  return understood.is === 'request' ? `command ${understood.request.name}` : null;
}
