import { escapeMarkdown, plain } from '../escape.js';
import { symbols } from '../symbols.js';
import { when } from '../when.js';
import type { QuestionsData } from './data.js';

/** Letters of a question and of a comment that are shown. */
const shown = 160;

type Question = QuestionsData['questions'][number];
type Words = {
  facts(question: Question): string;
  readonly promote: string;
  readonly dismiss: string;
  judged(one: QuestionsData['judged'][number]): string;
};

const questionRows = ({ questions, page }: QuestionsData, words: Words) =>
  questions.map(one => ({
    text: {
      question: `${one.isPromoted ? symbols.done : symbols.open} ${one.number} · ${escapeMarkdown(one.question, shown)}`,
      facts: words.facts(one),
      promote: `${words.promote} ${one.number}`,
      dismiss: `${words.dismiss} ${one.number}`,
    },
    data: { number: one.number, page },
  }));

const judgedRows = ({ judged }: QuestionsData, words: Words) =>
  judged.map(one => ({
    text: {
      topic: `${escapeMarkdown(one.title, 80)} · ${words.judged(one)}`,
      comment: one.comment === '' ? '' : escapeMarkdown(`"${one.comment}"`, shown),
      open: plain(one.title, 80),
    },
    data: { topic: one.topic },
  }));

const wordsEn: Words = {
  facts: ({ asked, lastAt, language, isPromoted }) =>
    [
      asked === 1 ? 'asked once' : `asked ${asked} times`,
      `last ${when(lastAt)}`,
      language === 'nl' ? 'in Dutch' : 'in English',
      ...(isPromoted ? ['promoted'] : []),
    ].join(' · '),
  promote: 'Promote',
  dismiss: 'Dismiss',
  judged: ({ helpful, notHelpful }) => `not helpful ${notHelpful}, helpful ${helpful}`,
};
const wordsNl: Words = {
  facts: ({ asked, lastAt, language, isPromoted }) =>
    [
      asked === 1 ? 'één keer gevraagd' : `${asked} keer gevraagd`,
      `laatst ${when(lastAt)}`,
      language === 'nl' ? 'in het Nederlands' : 'in het Engels',
      ...(isPromoted ? ['voorgedragen'] : []),
    ].join(' · '),
  promote: 'Voordragen:',
  dismiss: 'Afwijzen:',
  judged: ({ helpful, notHelpful }) => `niet nuttig ${notHelpful}, nuttig ${helpful}`,
};

const first = ({ questions }: QuestionsData) => questions[0]?.number ?? 3;

export const en = (data: QuestionsData) => ({
  title: `${symbols.info} Questions without an answer`,
  intro:
    data.count === 0
      ? 'Nobody asked anything that I have no answer to.'
      : `${data.count} in all, newest first. Promoting one gives you a file to write the answer in; dismissing hides it.`,
  questions: questionRows(data, wordsEn),
  page: `Page ${data.page} of ${data.pages}`,
  previous: 'Previous page',
  next: 'Next page',
  judgedTitle: 'Answers that helped least',
  judged: judgedRows(data, wordsEn),
  typed: `Or type: promote question ${first(data)} · dismiss question ${first(data)} · questions page 2`,
  help: 'Help',
  speak: `${data.count} questions have no answer.`,
  fallback: `${data.count} questions have no answer. Type: promote question ${first(data)}`,
});

export const nl: typeof en = data => ({
  title: `${symbols.info} Vragen zonder antwoord`,
  intro:
    data.count === 0
      ? 'Niemand vroeg iets waar ik geen antwoord op heb.'
      : `${data.count} in totaal, de nieuwste eerst. Draag je er een voor, dan krijg je een bestand om het antwoord in te schrijven; afwijzen verbergt hem.`,
  questions: questionRows(data, wordsNl),
  page: `Pagina ${data.page} van ${data.pages}`,
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  judgedTitle: 'Antwoorden waar men het minst aan had',
  judged: judgedRows(data, wordsNl),
  typed: `Of typ: draag vraag ${first(data)} voor · wijs vraag ${first(data)} af · vragen pagina 2`,
  help: 'Help',
  speak: `${data.count} vragen hebben geen antwoord.`,
  fallback: `${data.count} vragen hebben geen antwoord. Typ: draag vraag ${first(data)} voor`,
});
