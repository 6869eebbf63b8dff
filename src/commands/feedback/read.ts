import type { Json } from '../../kinds.js';
import type { ParseContext } from '../command.js';
import { takeTopic } from '../only-topic.js';
import { takeReason } from '../words.js';

const denies = /^(?:not|un|niet|on)/iu;

/** `helpful within-24-hours`, `not helpful within-24-hours because the date is missing`. */
export function readFeedback(rest: string, { phrase }: ParseContext): Record<string, Json> | undefined {
  const taken = takeTopic(rest);
  if (!taken) return undefined;
  const { body, reason } = takeReason(taken.rest);
  const comment = body === '' ? reason : taken.rest;
  return { topic: taken.topic, helpful: !denies.test(phrase), comment };
}
