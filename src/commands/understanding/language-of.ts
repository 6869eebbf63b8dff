import type { Language } from '../../language.js';
import type { Model } from './model.js';

/** Many words are in both languages ("status acme"): without a clear sign there is no language. */
const clear = 0.8;

/** The language of a freely worded line, by what people write in each; undefined where it could be either. */
export function languageOfLine({ language }: Model, line: string): Language | undefined {
  const [likeliest] = language.likely(line);
  return likeliest && likeliest.share >= clear ? likeliest.label : undefined;
}
