import { type TopicId, topicIds } from '../answers/topic-ids.js';
import { wordsOf } from './words.js';

/** A topic by its id, as cards name it, and what follows. */
export function takeTopic(rest: string): { readonly topic: TopicId; readonly rest: string } | undefined {
  const [first = '', ...more] = wordsOf(rest);
  const named = first.toLowerCase().replace(/[.,:;!?]+$/u, '');
  const topic = topicIds.find(id => id === named);
  return topic && { topic, rest: more.join(' ') };
}

/** A topic and nothing else. */
export function onlyTopic(rest: string): { readonly topic: TopicId } | undefined {
  const taken = takeTopic(rest);
  return taken?.rest === '' ? { topic: taken.topic } : undefined;
}
