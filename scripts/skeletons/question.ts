import { added, camel, imported, type Skeleton, title } from './skeleton.js';

const told = (language: 'en' | 'nl', heading: string, asked: string, answer: string) => `  ${language}: {
    title: '${heading}',
    asked: ['${asked}'],
    answer: ['${answer}'],
  },`;

const question = (name: string) => `import type { Topic } from '../topic.js';

/** Say here what the article says and nothing more; what is so no longer stands in \`since\`. Twenty ways to ask are few. */
export const ${camel(name)}: Topic = {
  id: '${name}',
  group: 'about',
  source: { article: 'connector', anchor: 'prerequisites' },
  facts: [],
  next: ['what-is-cloud-connector', 'connector-optional'],
${told('en', title(name), `how about ${name.replaceAll('-', ' ')}`, 'What the article says.')}
${told('nl', title(name), `hoe zit het met ${name.replaceAll('-', ' ')}`, 'Wat het artikel zegt.')}
};
`;

/** A question with its answer, in both lists of topics. */
export function questionSkeleton(name: string): Skeleton {
  return {
    files: { [`src/answers/questions/${name}.ts`]: question(name) },
    edits: {
      'src/answers/topic-ids.ts': source => added(source, 'export const topicIds = [', `'${name}'`),
      'src/answers/topics.ts': source =>
        added(
          imported(source, `import { ${camel(name)} } from './questions/${name}.js';`),
          'export const topics: readonly Topic[] = [',
          camel(name),
        ),
    },
  };
}
