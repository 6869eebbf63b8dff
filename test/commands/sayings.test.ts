import type { Sayings } from '../../src/commands/sayings.js';
import { talk } from '../../src/commands/talk/index.js';
import { languages } from '../../src/language.js';
import { filesBelow } from '../architecture/sources.js';

type Line = { readonly by: string; readonly text: string };

const values = ['<server>', '<change>', '<device>', '<person>', '<period>', '<reason>'];

let sayings: readonly { readonly by: string; readonly of: Sayings }[];
let lines: readonly Line[];

beforeAll(async () => {
  const files = filesBelow('src/commands', path => path.endsWith('/sayings.ts') && path !== 'src/commands/sayings.ts');
  sayings = await Promise.all(
    files.map(async path => {
      const { sayings: of } = (await import(`../../${path}`)) as { sayings: Sayings };
      return { by: path.split('/').at(-2) ?? '', of };
    }),
  );
  lines = [
    ...sayings.flatMap(({ by, of }) =>
      languages.flatMap(language => of[language].map(text => ({ by: `${by} ${language}`, text }))),
    ),
    ...talk.map(text => ({ by: 'talk', text })),
  ];
});

test('a command has enough sayings in each language to learn from, and none outweighs the others', () => {
  expect(sayings.length).toBeGreaterThan(0);
  for (const { by, of } of sayings) {
    for (const language of languages) {
      const enough = of[language].length >= 25 && of[language].length <= 60;
      expect({ by, language, enough }).toEqual({ by, language, enough: true });
    }
  }
});

test('no line is there twice, for one command or for two', () => {
  const seen = new Map<string, string>();
  for (const { by, text } of lines) {
    const bare = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}<> ]/gu, '')
      .trim();
    expect({ text, also: seen.get(bare) }).toEqual({ text, also: undefined });
    seen.set(bare, by);
  }
});

test('a value is written as one of those that are known', () => {
  const strange = lines.filter(({ text }) => (text.match(/<[^>]*>?/g) ?? []).some(value => !values.includes(value)));
  expect(strange).toEqual([]);
});
