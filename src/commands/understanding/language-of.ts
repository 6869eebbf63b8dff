import { topics } from '../../answers/topics.js';
import { type Language, languages } from '../../language.js';
import { type Classifier, learn } from '../../wording/classifier.js';

let learnt: Promise<Classifier<Language>> | undefined;

/** Words of ours are in both languages ("status acme"): without a clear sign there is no language. */
const clear = 0.8;

/** The language of a freely worded line, by what people write in each; undefined where it could be either. */
export async function languageOfLine(line: string): Promise<Language | undefined> {
  learnt ??= learn(
    topics.flatMap(topic =>
      languages.flatMap(language => topic[language].asked.map(asked => ({ line: asked, label: language }))),
    ),
  );
  const [likeliest] = (await learnt).likely(line);
  return likeliest && likeliest.share >= clear ? likeliest.label : undefined;
}
