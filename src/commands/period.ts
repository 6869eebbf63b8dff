const numbers: { readonly [word: string]: number } = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  zes: 6,
};
const days: { readonly [unit: string]: number } = { d: 1, w: 7, m: 30 };

/** Words that only lead up to a period: "in the last 7 days", "de afgelopen week". */
const lead =
  '(?:(?<![\\p{L}\\p{N}])(?:over|during|within|since|the|this|last|past|previous|gedurende|sinds|de|deze|laatste|afgelopen|vorige)\\s+)*';
const count = '(\\d{1,3}|a|one|two|three|four|six|een|één|twee|drie|vier|zes)';
const unit = '(d(?:ays?|ag(?:en)?)?|w(?:eeks?|eek|eken)?|m(?:onths?|aand(?:en)?))';
const span = new RegExp(`${lead}(?<![\\p{L}\\p{N}])(?:${count}\\s*)?${unit}(?![\\p{L}\\p{N}])`, 'iu');
const today = /(?<![\p{L}])(?:today|vandaag|since this morning|vanmorgen|vanochtend)(?![\p{L}])/iu;

/** The period that a line names, in days ("7d" for a week), and the line without it. */
export function takePeriod(line: string): { readonly period: string; readonly rest: string } | undefined {
  const now = today.exec(line);
  if (now) return { period: '1d', rest: without(line, now) };
  const found = span.exec(line);
  const each = days[found?.[2]?.charAt(0).toLowerCase() ?? ''];
  if (!found || each === undefined || (!found[1] && !/week|maand|month/iu.test(found[2] ?? ''))) return undefined;
  const times = found[1] === undefined ? 1 : (numbers[found[1].toLowerCase()] ?? Number(found[1]));
  return times === 0 ? undefined : { period: `${times * each}d`, rest: without(line, found) };
}

export const periodOf = (line: string): string | null => takePeriod(line)?.period ?? null;

const without = (line: string, found: RegExpExecArray): string =>
  `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.replace(/\s+/gu, ' ').trim();
