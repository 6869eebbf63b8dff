import { topicIds } from '../../answers/topic-ids.js';
import { type Language, languages } from '../../language.js';
import type { Unanswered } from '../ask/unanswered.js';

/** Words of the question that its id is made of. */
const mostWords = 6;

/** The file of a new topic, as those in `answers/questions` are written: all but the words that only a person can find. */
export function proposalOf(question: Unanswered): { readonly id: string; readonly text: string } {
  const id = idOf(question);
  const { near, asked, lastAt, number } = question;
  const text = `import type { Topic } from '../topic.js';

/*
 * Question ${number}, asked ${asked === 1 ? 'once' : `${asked} times`}, last on ${lastAt.slice(0, 10)}.
 *
 * What is left to a person: the title, the answer as the article has it, other ways to ask, and the same in the other
 * language; the shelf (group), the article with its anchor, and the facts of the tenant that bear on it. Then the id
 * goes into topic-ids.ts and the topic into topics.ts, and this comment goes away.
 */
export const ${camel(id)}: Topic = {
  id: '${id}',
  group: 'about',
  source: { article: 'connector', anchor: '' },
  facts: [],
  next: [${near.map(each => `'${each}'`).join(', ')}],
${languages.map(language => told(language, question)).join('\n')}
};
`;
  return { id, text };
}

const told = (language: Language, { question, ...asked }: Unanswered): string => `  ${language}: {
    title: '',
    asked: [${asked.language === language ? literal(question) : ''}],
    answer: [''],
  },`;

/** A text between single quotation marks, whatever stands in it. */
const literal = (text: string): string => {
  const escaped = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  return `'${escaped.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}'`;
};

/** Of the first words; where that is taken or says nothing, of its number. */
function idOf({ question, number }: Unanswered): string {
  const words = question
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
  const isGood = /^[a-z]/.test(words) && !topicIds.some(id => id === words);
  return isGood ? words : `question-${number}`;
}

const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
