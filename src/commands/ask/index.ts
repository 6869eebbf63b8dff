import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import { unansweredCard } from '../../../cards/unanswered/index.js';
import { topicIds } from '../../answers/topic-ids.js';
import { topicNamed } from '../../answers/topics.js';
import { commandNames } from '../../kinds.js';
import type { Answer, Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { onlyTopic } from '../only-topic.js';
import { answered } from './answer.js';
import { noButton, suggested } from './button.js';
import { en, nl } from './text.js';
import { keepUnanswered } from './unanswered.js';

const input = z.object({
  topic: z.enum(topicIds).nullish(),
  question: optional(2000),
  /** No topic answers the question. */
  unknown: z.boolean().default(false),
  /** It told something, and asked nothing. */
  talk: z.boolean().default(false),
  /** The topics that come nearest to it. */
  near: z.array(z.enum(topicIds)).max(3).default([]),
  /** What they may have meant instead: offered, never run. */
  suggestion: z
    .object({ name: z.enum(commandNames), input: z.record(z.string(), z.json().optional()).default({}) })
    .nullish(),
});
type Input = z.infer<typeof input>;

/**
 * A question about the connector: answered from Microsoft's articles and with what is so in this tenant, or declined
 * and kept for those who make the answers. Keeping one alters nothing that anybody sees, and holds no name.
 */
export const ask: Command<Input> = {
  name: 'ask',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => onlyTopic(rest),
  async run(asked, turn) {
    if (asked.topic && !asked.unknown) return answered(turn, topicNamed(asked.topic));
    return declined(turn, asked);
  },
};

async function declined(turn: Turn, { question, near, suggestion, talk }: Input): Promise<Answer> {
  const { parts, language } = turn;
  const about = talk ? 'talk' : suggestion ? 'request' : 'question';
  const kept = about === 'question' && question !== null && (await keepUnanswered(parts, { question, language, near }));
  const card = show(unansweredCard, {
    about,
    question: question ?? '',
    near: near.map(id => ({ id, title: topicNamed(id)[language].title })),
    command: suggestion ? suggested(turn, suggestion) : noButton,
    kept,
  });
  return { card, data: { topic: null, near } };
}
