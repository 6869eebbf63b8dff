import { z } from 'zod/v4';
import { type Shelf, shelves } from '../../../cards/answers/data.js';
import { answersCard } from '../../../cards/answers/index.js';
import { show } from '../../../cards/card.js';
import { topicGroups } from '../../answers/topic.js';
import { topics } from '../../answers/topics.js';
import type { Answer, Command, Turn } from '../command.js';
import { readAnswers } from './read.js';
import { en, nl } from './text.js';

const input = z.object({
  group: z
    .enum([...topicGroups, ''])
    .nullish()
    .transform(group => group || null),
  page: z.number().int().min(1).max(99).nullish(),
});
type Input = z.infer<typeof input>;

/** Topics on one page: what fits well on a card. */
const perPage = 10;

/** What there are answers to, by shelf. */
export const answers: Command<Input> = {
  name: 'answers',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => readAnswers(rest),
  run: async ({ group, page }, turn) => (group ? shelf(turn, group, page ?? 1) : allShelves()),
};

function allShelves(): Answer {
  const counted = shelves.map(group => ({ group, count: topics.filter(topic => topic.group === group).length }));
  const card = show(answersCard, {
    group: '',
    shelves: counted,
    topics: [],
    count: topics.length,
    page: 1,
    pages: 1,
  });
  return { card };
}

function shelf({ language }: Turn, group: Shelf, asked: number): Answer {
  const all = topics.filter(topic => topic.group === group);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(asked, pages);
  const shown = all.slice((page - 1) * perPage, page * perPage);
  const titles = shown.map(topic => ({ id: topic.id, title: topic[language].title }));
  return { card: show(answersCard, { group, shelves: [], topics: titles, count: all.length, page, pages }) };
}
