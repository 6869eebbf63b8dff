import { z } from 'zod/v4';
import { topicIds } from '../../answers/topic-ids.js';
import { topicNamed } from '../../answers/topics.js';
import { note } from '../answers.js';
import type { Command } from '../command.js';
import { optional } from '../fields.js';
import { readFeedback } from './read.js';
import { keepFeedback } from './store.js';
import { en, nl } from './text.js';

const texts = { en, nl };
/** Letters of a comment that are kept. */
const longestComment = 500;

const input = z.object({
  topic: z.enum(topicIds),
  helpful: z.boolean(),
  comment: optional(2000),
});
type Input = z.infer<typeof input>;

/** Whether an answer helped. Of each person the last word on a topic counts. */
export const feedback: Command<Input> = {
  name: 'feedback',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: readFeedback,
  async run({ topic, helpful, comment }, { parts, person, language }) {
    const cut = comment === null ? null : [...comment].slice(0, longestComment).join('');
    await keepFeedback(parts, person, { topic, helpful, comment: cut });
    const words = texts[language].thanks;
    const line = (helpful ? words.helpful : words.notHelpful)(topicNamed(topic)[language].title);
    return { card: note('done', line), aside: true, data: { topic, helpful } };
  },
};
