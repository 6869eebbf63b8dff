import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Features, featuresOf } from './features.js';

/** A line, and what it speaks for. */
export type Example<Label extends string> = { readonly line: string; readonly label: Label };

/** How likely a line speaks for a label; all labels together make 1. */
export type Likely<Label extends string> = { readonly label: Label; readonly share: number };

export type Classifier<Label extends string> = {
  /** All labels, the likeliest first. */
  likely(line: string): readonly Likely<Label>[];
};

const rounds = 12;
const rate = 0.3;
/** Features of fewer examples tell nothing of others. */
const fewest = 3;
/** Differences smaller than this are not worth a correction. */
const negligible = 2e-3;

/**
 * Learns from examples which label a line speaks for: multinomial logistic regression over weighted features, by
 * stochastic steps of a size of their own per weight (AdaGrad). The same examples always make the same classifier.
 * Takes a second or two; lets others have a turn in between.
 */
export async function learn<Label extends string>(examples: readonly Example<Label>[]): Promise<Classifier<Label>> {
  const featured = examples.map(({ line }) => featuresOf(line));
  const vectors = vectorsFrom(featured);
  const labels = [...new Set(examples.map(({ label }) => label))];
  const places = new Map(labels.map((label, place) => [label, place]));
  const model = emptyModel(vectors.size, labels.length);
  const lessons = featured.map((features, index) => ({
    vector: vectors.of(features),
    place: places.get((examples[index] as Example<Label>).label) as number,
  }));
  const random = pseudoRandom(42);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(lessons, random);
    for (const { vector, place } of lessons) correct(model, vector, place);
    await nextTurn();
  }
  return {
    likely(line) {
      const shares = sharesOf(model, vectors.of(featuresOf(line)));
      return labels
        .map((label, place) => ({ label, share: shares[place] as number }))
        .sort((one, other) => other.share - one.share);
    },
  };
}

type Vector = { readonly places: Int32Array; readonly values: Float64Array };

/** Features as numbers of length 1 in all, rare ones weighing more. */
function vectorsFrom(featured: readonly Features[]) {
  const counts = new Map<string, number>();
  for (const features of featured) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest);
  const places = new Map(known.map(([name, count], place) => [name, { place, rarity: rarityOf(count) }]));

  function rarityOf(count: number): number {
    return Math.log(1 + featured.length / count);
  }

  function of(features: Features): Vector {
    const found = [...features].flatMap(([name, weight]) => {
      const at = places.get(name);
      return at ? [{ place: at.place, value: weight * at.rarity }] : [];
    });
    const length = Math.hypot(...found.map(({ value }) => value)) || 1;
    return {
      places: Int32Array.from(found, ({ place }) => place),
      values: Float64Array.from(found, ({ value }) => value / length),
    };
  }

  return { size: known.length, of };
}

type Model = {
  readonly labels: number;
  /** By feature, then by label. */
  readonly weights: Float32Array;
  readonly travelled: Float32Array;
  readonly bias: Float64Array;
  readonly shares: Float64Array;
  readonly wrong: Int32Array;
};

const emptyModel = (features: number, labels: number): Model => ({
  labels,
  weights: new Float32Array(features * labels),
  travelled: new Float32Array(features * labels).fill(1e-2),
  bias: new Float64Array(labels),
  shares: new Float64Array(labels),
  wrong: new Int32Array(labels),
});

/** Softmax. The array is the model's own, good until the next call. */
function sharesOf({ labels, weights, bias, shares }: Model, { places, values }: Vector): Float64Array {
  shares.set(bias);
  for (let at = 0; at < places.length; at += 1) {
    const start = (places[at] as number) * labels;
    const value = values[at] as number;
    for (let label = 0; label < labels; label += 1) {
      shares[label] = (shares[label] as number) + (weights[start + label] as number) * value;
    }
  }
  const highest = shares.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let label = 0; label < labels; label += 1) {
    shares[label] = Math.exp((shares[label] as number) - highest);
    sum += shares[label] as number;
  }
  for (let label = 0; label < labels; label += 1) shares[label] = (shares[label] as number) / sum;
  return shares;
}

function correct(model: Model, vector: Vector, right: number): void {
  const { labels, weights, travelled, bias, wrong } = model;
  const errors = sharesOf(model, vector);
  errors[right] = (errors[right] as number) - 1;
  let count = 0;
  for (let label = 0; label < labels; label += 1) {
    const error = errors[label] as number;
    if (Math.abs(error) < negligible) continue;
    wrong[count] = label;
    count += 1;
    bias[label] = (bias[label] as number) - 0.02 * error;
  }
  for (let at = 0; at < vector.places.length; at += 1) {
    const start = (vector.places[at] as number) * labels;
    const value = vector.values[at] as number;
    for (let index = 0; index < count; index += 1) {
      const label = wrong[index] as number;
      const slope = (errors[label] as number) * value;
      const far = (travelled[start + label] as number) + slope * slope;
      travelled[start + label] = far;
      weights[start + label] = (weights[start + label] as number) - (rate * slope) / Math.sqrt(far);
    }
  }
}

/** A linear congruential generator: any order will do, as long as it is always the same. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(items: unknown[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}
