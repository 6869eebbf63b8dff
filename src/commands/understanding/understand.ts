import type { TopicId } from '../../answers/topic-ids.js';
import type { CommandName } from '../../kinds.js';
import type { Language } from '../../language.js';
import type { Command, Request } from '../command.js';
import { match } from '../match.js';
import type { Named } from '../named-instance.js';
import { longestLine, sentencesOf, tidy } from '../sentence.js';
import { takeReason } from '../words.js';
import { decide, nearestTopics } from './decide.js';
import { inputOf } from './inputs.js';
import { languageOfLine } from './language-of.js';
import { model } from './model.js';
import { isPlainRequest, isQuestion } from './plain-request.js';
import { type Slots, slotsOf } from './slots.js';
import { type Spelling, spellingFor } from './spelling.js';

/** What a freely worded line comes down to. */
export type Understood = { readonly language?: Language } & Meant;

type Meant =
  | { readonly is: 'request'; readonly request: Request }
  | { readonly is: 'topic'; readonly topic: TopicId }
  /** Nothing to do: what may have been meant, to be offered. */
  | {
      readonly is: 'unsure';
      readonly near: readonly TopicId[];
      readonly suggestion?: Request;
      /** It tells something, and asks nothing. */
      readonly isTalk?: boolean;
    };

export type Understand = (line: string, instances: readonly Named[]) => Promise<Understood>;

/** For a line that is no command to the letter. Begins a change only on a plain request that can hardly mean anything else. */
export function understandWith(commands: readonly Command<unknown>[]): Understand {
  let spelling: Spelling | undefined;
  return async (line, instances) => ({
    ...(await meant(line, instances)),
    language: languageOfLine(await model(), line),
  });

  async function meant(line: string, instances: readonly Named[]): Promise<Meant> {
    spelling ??= spellingFor(commands);
    const typed = tidy(line.slice(0, longestLine));
    const correct = spelling(typed);
    const begun = (request: Request, near: readonly TopicId[]): Meant =>
      isVote(request) ? { is: 'unsure', near, suggestion: request } : { is: 'request', request };
    const respelt = correct === typed ? undefined : exactly(correct, instances);
    if (respelt) return begun(respelt, []);
    // A line too long for a command has none, and so nothing in it is a request.
    const [sentence] = sentencesOf(line);
    const slots = slotsOf(correct, instances);
    const { senses, answered } = await model();
    const likely = senses.likely(slots.said);
    // A reason may speak of anything; what is asked for stands before it.
    const asked = senses.likely(slotsOf(withoutReason(correct), instances).said);
    const requestFor = (name: CommandName) => requestOf(commands, name, correct, slots);
    const meaning = decide({
      likely,
      asked,
      unanswered: answered.likely(slots.said).find(({ label }) => label === 'no')?.share ?? 1,
      isRequest: isAboutUs(slots) && sentence !== undefined && isPlainRequest(sentence),
      isQuestion: sentence !== undefined && isQuestion(sentence),
      alters: name => isAltering(commands, requestFor(name)),
    });
    if (meaning.is === 'topic') return meaning;
    const request = meaning.command && requestFor(meaning.command);
    if (meaning.is === 'command' && request) return begun(request, nearestTopics(likely, 3));
    const isTalk = meaning.is === 'unsure' && meaning.isTalk;
    return { is: 'unsure', near: nearestTopics(likely, 3), isTalk, ...(request ? { suggestion: request } : {}) };
  }
}

/** Without a server, a change or the name of what we connect, the same verbs are about anything: "end my session". */
const isAboutUs = ({ said, servers, changes }: Slots): boolean =>
  servers.length + changes.length > 0 ||
  /jamf|intune|connect(?:or|ion)|koppeling|integrati|verbinding|secret|geheim|writ(?:es|ing)|schrijven/iu.test(said);

/** English "I want" is no Dutch "want". */
function withoutReason(line: string): string {
  const { body } = takeReason(line);
  return body.includes(' ') ? body : line;
}

function exactly(line: string, instances: readonly Named[]): Request | undefined {
  const found = match(line, instances);
  return 'request' in found ? found.request : undefined;
}

/** A vote counts at once: only a line to the letter casts one, free words get it as a button. */
const isVote = ({ name, input }: Request) => name === 'approvals' && (input['action'] ?? 'list') !== 'list';

/** Only with an input that the command takes. */
function requestOf(
  commands: readonly Command<unknown>[],
  name: CommandName,
  line: string,
  slots: Slots,
): Request | undefined {
  const input = inputOf(name, line, slots);
  const command = commands.find(each => each.name === name);
  return input && command?.input.safeParse(input).success ? { name, input } : undefined;
}

/** What these alter concerns nobody but the person who asks, and is put back with a word. */
const ofOneself: readonly CommandName[] = ['language', 'sign-in', 'sign-out'];

function isAltering(commands: readonly Command<unknown>[], request: Request | undefined): boolean {
  const command = commands.find(({ name }) => name === request?.name);
  if (!request) return true;
  return command?.alters === true && command.reads?.(request.input) !== true && !ofOneself.includes(request.name);
}
