import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { questionsCard } from '../../../cards/questions/index.js';
import { topics } from '../../answers/topics.js';
import { roles } from '../../person.js';
import { note } from '../answers.js';
import { markQuestion, unansweredNumbered, unansweredPage } from '../ask/unanswered.js';
import type { Answer, Command, Turn } from '../command.js';
import { leastHelpful } from '../feedback/store.js';
import { offerDownload } from '../offer-download.js';
import { refusedForRoles } from '../refused-for-roles.js';
import { readQuestions } from './read.js';
import { en, nl } from './text.js';

const texts = { en, nl };
const number = z.coerce.number().int().min(1).max(2_147_483_647).nullish();
const input = z.object({
  page: z.coerce.number().int().min(1).max(999).nullish(),
  /** A question, by its number, to be made a topic. */
  promote: number,
  /** One that needs no answer. */
  dismiss: number,
});
type Input = z.infer<typeof input>;

const perPage = 6;
const worst = 5;

/** What people asked that no answer fits, for those with a role; and a file to write an answer in. */
export const questions: Command<Input> = {
  name: 'questions',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ promote, dismiss }) => !promote && !dismiss,
  parse: readQuestions,
  async run({ page, promote, dismiss }, turn) {
    if ((await turn.rights()).roles.length === 0) return refusedForRoles(turn, 'questions', roles);
    const named = promote ?? dismiss;
    if (named && !(await unansweredNumbered(turn.parts, named))) return unknown(turn, named);
    if (promote) return promoted(turn, promote);
    if (dismiss) await markQuestion(turn.parts, dismiss, 'dismissed');
    return listed(turn, page ?? 1);
  },
};

async function promoted(turn: Turn, question: number): Promise<Answer> {
  const offered = await offerDownload(turn, { kind: 'answer-proposal', about: { question } });
  const { download } = (offered.data ?? {}) as { readonly download?: string };
  if (download === 'ready' || download === 'sent') await markQuestion(turn.parts, question, 'promoted');
  return offered;
}

const unknown = ({ language }: Turn, question: number): Answer => ({
  card: note('refused', texts[language].unknown(question)),
  data: { refused: 'unknown-question' },
});

async function listed({ parts, language }: Turn, asked: number): Promise<Answer> {
  const [first, judged] = await Promise.all([pageOf(parts, asked), leastHelpful(parts, worst)]);
  const pages = Math.max(1, Math.ceil(first.count / perPage));
  const page = Math.min(asked, pages);
  // The page that was asked for may be gone since.
  const found = page === asked ? first : await pageOf(parts, page);
  const card = show(questionsCard, {
    questions: found.questions.map(({ state, near: _near, ...one }) => ({ ...one, isPromoted: state === 'promoted' })),
    count: found.count,
    page,
    pages,
    judged: judged.flatMap(one => {
      const topic = topics.find(({ id }) => id === one.topic);
      return topic ? [{ ...one, title: topic[language].title }] : [];
    }),
  });
  return { card, data: { questions: found.questions.map(one => one.number), page, pages } };
}

const pageOf = (parts: Turn['parts'], page: number) =>
  unansweredPage(parts, { skip: (page - 1) * perPage, take: perPage });
