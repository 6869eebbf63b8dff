import { declined } from '../../answers/declined/index.js';
import type { TopicId } from '../../answers/topic-ids.js';
import { topics } from '../../answers/topics.js';
import type { CommandName } from '../../kinds.js';
import { languages } from '../../language.js';
import type { Example } from '../../wording/classifier.js';
import { talk } from '../talk/index.js';
import { sayings } from './said.js';

/** What a line may speak for: a command, a topic, what we have no answer to, or talk that asks for nothing. */
export type Sense = `command ${CommandName}` | `topic ${TopicId}` | 'declined' | 'talk';

/** Everything the bot has been told about how people say things, in both languages. */
export function examples(): readonly Example<Sense>[] {
  return [...ofTopics(), ...ofCommands(), ...declined.map(as('declined')), ...talk.map(as('talk'))];
}

const as =
  (label: Sense) =>
  (line: string): Example<Sense> => ({ line, label });

const ofTopics = () =>
  topics.flatMap(topic =>
    languages.flatMap(language => [topic[language].title, ...topic[language].asked].map(as(`topic ${topic.id}`))),
  );

const ofCommands = () =>
  Object.entries(sayings).flatMap(([name, said]) =>
    languages.flatMap(language => said[language].map(as(`command ${name as CommandName}`))),
  );
