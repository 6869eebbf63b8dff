import type { TopicId } from '../../answers/topic-ids.js';
import type { CommandName } from '../../kinds.js';
import type { Likely } from '../../wording/classifier.js';
import type { Sense } from './examples.js';

/** What a line seems to want; nothing is looked up or begun yet. */
export type Meaning =
  | { readonly is: 'command'; readonly command: CommandName }
  | { readonly is: 'topic'; readonly topic: TopicId }
  /** Not sure enough to do anything: what comes nearest is offered. */
  | { readonly is: 'unsure'; readonly command?: CommandName; readonly isTalk: boolean };

/**
 * How sure is sure enough: shares; for a topic its log odds less those of there being no answer. `npm run eval` prints
 * what they lead to.
 */
export const sureness = { topic: -1.5, looking: 0.3, changing: 0.55, offering: 0.2, talk: 0.5 };

export type Judged = {
  /** Of the whole line. */
  readonly likely: readonly Likely<Sense>[];
  /** Of the line without the reason that was given. */
  readonly asked: readonly Likely<Sense>[];
  /** How likely it is that no topic answers, by the second opinion. */
  readonly unanswered: number;
  /** A plain request to do something now, see `plain-request.ts`. */
  readonly isRequest: boolean;
  /** It asks something, in its words or with its mark. */
  readonly isQuestion: boolean;
  /** Whether a command may alter something, with what was said. */
  alters(command: CommandName): boolean;
};

/** A change is begun only on a plain request that hardly means anything else; looking at something is harmless. */
export function decide({ likely, asked, unanswered, isRequest, isQuestion, alters }: Judged): Meaning {
  const command = asked.find(({ label }) => label.startsWith('command '));
  const topic = likely.find(({ label }) => label.startsWith('topic '));
  const name = command?.label.slice('command '.length) as CommandName | undefined;
  const commandShare = command?.share ?? 0;
  const topicShare = topic?.share ?? 0;
  if (name && commandShare >= topicShare) {
    const enough = alters(name) ? isRequest && commandShare >= sureness.changing : commandShare >= sureness.looking;
    if (enough) return { is: 'command', command: name };
  }
  // Who asks how a change is made wants no change: then it does not stand in the way of the answer.
  const aside = isQuestion && name !== undefined && alters(name) ? sumOf(asked, alters) : 0;
  const share = topicShare / (1 - Math.min(aside, 0.9));
  const isLess = aside === 0 && topicShare <= commandShare;
  if (topic && !isLess && logOdds(share) - logOdds(unanswered) >= sureness.topic) {
    return { is: 'topic', topic: topic.label.slice('topic '.length) as TopicId };
  }
  const isTalk = !isQuestion && (likely.find(({ label }) => label === 'talk')?.share ?? 0) >= sureness.talk;
  return { is: 'unsure', isTalk, ...(name && commandShare >= sureness.offering ? { command: name } : {}) };
}

const sumOf = (likely: readonly Likely<Sense>[], alters: Judged['alters']): number =>
  likely
    .filter(({ label }) => label.startsWith('command ') && alters(label.slice('command '.length) as CommandName))
    .reduce((sum, { share }) => sum + share, 0);

const logOdds = (share: number) => Math.log((share + 1e-4) / (1 - share + 1e-4));

/** The topics that come nearest, likeliest first. */
export const nearestTopics = (likely: readonly Likely<Sense>[], most: number): readonly TopicId[] =>
  likely
    .flatMap(({ label }) => (label.startsWith('topic ') ? [label.slice('topic '.length) as TopicId] : []))
    .slice(0, most);
