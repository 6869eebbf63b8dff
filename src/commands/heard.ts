import type { Json } from '../kinds.js';
import type { Language } from '../language.js';
import type { Request } from './command.js';
import type { Match } from './match.js';
import type { Named } from './named-instance.js';
import type { Understand, Understood } from './understanding/understand.js';

export type Hearing = {
  /** Commands to the letter. */
  match(line: string, instances: readonly Named[]): Match;
  /** Everything else. */
  readonly understand: Understand;
};

export type Heard = {
  readonly request: Request;
  readonly language?: Language;
  /** In the speaker's own words: answered in their language, whatever they chose for commands. */
  readonly isFree: boolean;
  /** It begins nothing and answers nothing: what comes nearest is offered. */
  readonly isUnsure: boolean;
};

/** What a typed line asks for; one that nobody understands asks, too: for what comes nearest to it. */
export async function heard(line: string, instances: readonly Named[], { match, understand }: Hearing): Promise<Heard> {
  const found = match(line, instances);
  if ('request' in found) return { request: found.request, language: found.language, isFree: false, isUnsure: false };
  const understood = await understand(line, instances);
  const { language } = understood;
  if (understood.is === 'request') return { request: understood.request, language, isFree: false, isUnsure: false };
  return { request: askingOf(understood, line), language, isFree: true, isUnsure: understood.is === 'unsure' };
}

const longest = 2000;

function askingOf(understood: Exclude<Understood, { is: 'request' }>, line: string): Request {
  const question = line.slice(0, longest);
  if (understood.is === 'topic') return { name: 'ask', input: { topic: understood.topic, question } };
  const { near, suggestion, isTalk } = understood;
  if (isTalk)
    return { name: 'ask', input: { question, talk: true, ...(suggestion ? { suggestion: suggestion as Json } : {}) } };
  return {
    name: 'ask',
    input: { question, unknown: true, near, ...(suggestion ? { suggestion: suggestion as Json } : {}) },
  };
}
