import { added, camel, imported, type Skeleton, title } from './skeleton.js';

const wish = `import { z } from 'zod/v4';

/** What is asked for. */
export const wish = z.strictObject({});
`;

const steps = `import type { Step } from '../../step.js';
import { no, yes } from '../../step.js';

/** The promises, in the order in which they can be kept. */
export const steps = (): readonly Step[] => [
  {
    name: 'done-by-hand',
    label: '1',
    actor: 'person',
    attestable: true,
    reads: ['tenant'],
    done: (_snapshot, subject) => (subject.attested.includes('done-by-hand') ? yes() : no('by-hand-open')),
    basis: () => ({}),
  },
];
`;

const words = (name: string, type: string, said: { readonly [key: string]: string }) => `export const ${type} = {
  title: '${title(name)}',
  undo: '${said['undo']}',
  wish: () => [],
  steps: {
    'done-by-hand': {
      title: '${said['step']}',
      clicks: () => ['${said['click']}'],
      confirm: '${said['confirm']}',
      proof: '${said['proof']}',
    },
  },
  warnings: {},
  waiting: { ...waitingWords.${type.slice(0, 2)}, 'by-hand-open': () => '${said['waiting']}' },
  next: () => [],
};
`;

const text = (name: string) => `import { waitingWords } from '../../text.js';
import type { KindText, KindWords } from '../../words.js';

${words(name, 'en: KindWords', {
  undo: 'Can be undone by hand.',
  step: 'Do it by hand',
  click: 'Do what this change is about',
  confirm: 'I did it',
  proof: 'Nothing of this can be read back: your word counts.',
  waiting: 'I am waiting for you.',
})}
${words(name, 'nl: KindWords', {
  undo: 'Met de hand terug te draaien.',
  step: 'Doe het met de hand',
  click: 'Doe waar deze wijziging over gaat',
  confirm: 'Ik heb het gedaan',
  proof: 'Dit is niet terug te lezen: je woord telt.',
  waiting: 'Ik wacht op jou.',
})}
export const text: KindText = { en, nl };
`;

const index = (name: string) => `import type { Kind } from '../kind.js';
import { steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** Say here what this change brings about. An act of its own is a name in \`kinds.ts\` and a rule in policy.json. */
export const ${camel(name)}: Kind = {
  name: '${name}',
  act: 'connect',
  platform: 'pdm',
  wish,
  text,
  planReads: [],
  steps,
  refusal: () => undefined,
  warnings: () => [],
  blastRadius: () => ({}),
  baseline: () => ({}),
};
`;

const form = (name: string, about: string) => `'${name}': { title: '${title(name)}', about: '${about}' }`;

export const kindSkeleton = (name: string): Skeleton => {
  const folder = `src/changes/kinds/${name}`;
  return {
    files: {
      [`${folder}/wish.ts`]: wish,
      [`${folder}/steps.ts`]: steps,
      [`${folder}/text.ts`]: text(name),
      [`${folder}/index.ts`]: index(name),
    },
    edits: {
      'src/kinds.ts': source => added(source, 'export const changeKinds = [', `'${name}'`),
      'src/changes/kinds/index.ts': source =>
        added(
          imported(source, `import { ${camel(name)} } from './${name}/index.js';`),
          'export const kinds: readonly Kind[] = [',
          camel(name),
        ),
      'src/commands/asking/needs.ts': source =>
        added(source, 'export const needsOf: { readonly [kind in AskedKind]: Needs } = {', `'${name}': {}`),
      'src/commands/asking/text.en.ts': source =>
        added(
          source,
          'const forms: { readonly [kind in AskedKind]: FormWords } = {',
          form(name, 'I make a plan first.'),
        ),
      'src/commands/asking/text.nl.ts': source => added(source, '  forms: {', form(name, 'Eerst maak ik een plan.')),
      'src/views/change/command-line.ts': source =>
        ['const en: { readonly [kind in ChangeKind]: Line } = {', 'const nl: typeof en = {'].reduce(
          (text, lines) => added(text, lines, `'${name}': instance => ['${name.replaceAll('-', ' ')}', instance]`),
          source,
        ),
    },
  };
};
