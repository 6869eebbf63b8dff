import { added, camel, imported, pascal, type Skeleton, title } from './skeleton.js';

const template = {
  type: 'AdaptiveCard',
  speak: '${text.speak}',
  fallbackText: '${text.fallback}',
  body: [
    { type: 'TextBlock', text: '${text.title}', wrap: true, size: 'Medium', weight: 'Bolder', style: 'heading' },
    { type: 'TextBlock', text: '${text.about}', wrap: true },
  ],
  actions: [{ type: 'Action.Execute', title: '${text.help}', verb: 'help', data: {} }],
};

const data = (name: string) => `export type ${pascal(name)}Data = {
  /** What it is about. */
  readonly about: string;
};

export const samples: { readonly [name: string]: ${pascal(name)}Data } = {
  plain: { about: 'One thing' },
  hostile: { about: '**x** <at>y</at> [z](https://evil.example) \${data.about}' },
};
`;

const text = (name: string) => `import { escapeMarkdown, plain } from '../escape.js';
import type { ${pascal(name)}Data } from './data.js';

export const en = (data: ${pascal(name)}Data) => ({
  title: '${title(name)}',
  about: escapeMarkdown(data.about),
  help: 'Help',
  speak: \`${title(name)}: \${plain(data.about)}.\`,
  fallback: \`${title(name)}: \${plain(data.about)}.\`,
});

export const nl: typeof en = data => ({ ...en(data), help: 'Help' });
`;

const index = (name: string) => `import type { Card } from '../card.js';
import { type ${pascal(name)}Data, samples } from './data.js';
import template from './template.json';
import { en, nl } from './text.js';

export const ${camel(name)}Card: Card<${pascal(name)}Data> = { name: '${name}', template, text: { en, nl }, samples };
`;

export const cardSkeleton = (name: string): Skeleton => ({
  files: {
    [`cards/${name}/template.json`]: `${JSON.stringify(template, null, 2)}\n`,
    [`cards/${name}/data.ts`]: data(name),
    [`cards/${name}/text.ts`]: text(name),
    [`cards/${name}/index.ts`]: index(name),
  },
  edits: {
    'cards/index.ts': source =>
      added(
        imported(source, `import { ${camel(name)}Card } from './${name}/index.js';`),
        'export const cards: readonly AnyCard[] = [',
        `${camel(name)}Card`,
      ),
  },
});
