import type { AnswerData } from '../../../cards/answer/data.js';
import { answerCard } from '../../../cards/answer/index.js';
import { show } from '../../../cards/card.js';
import { articles, type Topic } from '../../answers/topic.js';
import { topicNamed } from '../../answers/topics.js';
import type { Language } from '../../language.js';
import type { Answer, Turn } from '../command.js';
import { buttonOf } from './button.js';
import { factsFor } from './facts.js';

/** What the article says, what has changed since, what is so here, and where to go on. */
export async function answered(turn: Turn, topic: Topic): Promise<Answer> {
  const { language } = turn;
  const [here, command] = await Promise.all([factsFor(turn, topic), buttonOf(turn, topic.command)]);
  const { title, answer, since = [] } = topic[language];
  const card = show(answerCard, {
    topic: topic.id,
    title,
    blocks: answer,
    since,
    here,
    source: sourceOf(topic, language),
    command,
    next: topic.next.map(id => ({ id, title: topicNamed(id)[language].title })),
  });
  return { card, data: { topic: topic.id } };
}

function sourceOf({ source }: Topic, language: Language): AnswerData['source'] {
  const { title, url, date } = articles[source.article];
  return { title: title[language], url: `${url}#${source.anchor}`, date };
}
