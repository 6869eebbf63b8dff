import { cardNamed, cards } from '../cards/index.js';
import { createRender } from '../src/bot/render.js';
import { type Language, languages } from '../src/language.js';
import { compare, type Measured } from './measure.js';

export type CardSize = {
  readonly card: string;
  readonly sample: string;
  readonly language: Language;
  readonly bytes: number;
};

const render = createRender(cardNamed);
const drawn = (card: string, data: object, language: Language) => render({ card, data }, language);

/** For each card and language the sample that makes it largest, expanded. */
export const cardSizes = (): readonly CardSize[] =>
  cards.flatMap(card => languages.map(language => largest(card, language)));

function largest({ name, samples }: (typeof cards)[number], language: Language): CardSize {
  const sizes = Object.entries(samples).map(([sample, data]) => {
    const bytes = Buffer.byteLength(JSON.stringify(drawn(name, data, language)));
    return { card: name, sample, language, bytes };
  });
  return sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
}

export function measureRender(sizes: readonly CardSize[], repetitions: number): Promise<Measured> {
  const { card, sample, language, bytes } = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  const data = cardNamed(card)?.samples[sample] ?? {};
  const result = drawn(card, data, language);
  return compare({
    name: `drawing the largest card (${card}, ${bytes} bytes)`,
    ours: () => drawn(card, data, language),
    baseline: { name: 'JSON.stringify of the result', work: () => JSON.stringify(result) },
    rounds: 20,
    repetitions,
  });
}
