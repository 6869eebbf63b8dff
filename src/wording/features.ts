/** What a line is made of, for comparing it with others: its words, pairs of words, and pieces of words, with weights. */
export type Features = ReadonlyMap<string, number>;

const weights = { word: 1, pair: 0.5, piece: 0.25 };
/** Letters in a piece. Pieces find a word back through a typing error, an inflection or a Dutch compound. */
const shortestPiece = 2;
const longestPiece = 4;

/** Longer lines tell no more about what is wanted than their first words do. */
const mostWords = 60;

export function featuresOf(line: string): Features {
  const features = new Map<string, number>();
  const add = (name: string, weight: number) => features.set(name, (features.get(name) ?? 0) + weight);
  const words = wordsOf(line);
  for (const [index, word] of words.entries()) {
    add(`w ${word}`, weights.word);
    if (index > 0) add(`p ${words[index - 1]} ${word}`, weights.pair);
    for (const piece of piecesOf(`_${word}_`)) add(piece, weights.piece);
  }
  return features;
}

/** In lower case, without accents and apostrophes; numbers with dots, host names and masks stay whole. */
export function wordsOf(line: string): readonly string[] {
  const folded = line.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’`]/gu, '');
  return (folded.match(/[\p{L}\p{N}<>]+(?:[.*/-][\p{L}\p{N}]+)*/gu) ?? []).slice(0, mostWords);
}

function* piecesOf(word: string): Iterable<string> {
  for (let size = shortestPiece; size <= longestPiece; size += 1) {
    for (let start = 0; start + size <= word.length; start += 1) yield word.slice(start, start + size);
  }
}
