import { topics } from '../../answers/topics.js';
import { type Language, languages } from '../../language.js';
import { type Classifier, learn } from '../../wording/classifier.js';
import { examples, type Sense } from './examples.js';

export type Model = {
  readonly senses: Classifier<Sense>;
  /** Whether any topic answers: a second opinion, which near misses cannot do without. */
  readonly answered: Classifier<'yes' | 'no'>;
  readonly language: Classifier<Language>;
};

let learnt: Promise<Model> | undefined;

/**
 * Learnt once per process, in some seconds with turns for others in between: always the same, from what stands in the
 * code. Whoever starts a process calls this early; whoever asks before it is there waits for it.
 */
export function model(): Promise<Model> {
  learnt ??= learnAll();
  return learnt;
}

async function learnAll(): Promise<Model> {
  const all = examples();
  const senses = await learn(all);
  const answered = await learn(
    all.map(({ line, label }) => ({ line, label: label.startsWith('topic ') ? ('yes' as const) : ('no' as const) })),
  );
  const language = await learn(
    topics.flatMap(topic => languages.flatMap(label => topic[label].asked.map(line => ({ line, label })))),
  );
  return { senses, answered, language };
}
