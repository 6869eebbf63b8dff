import { requestChange } from '../../changes/propose.js';
import type { CommandName } from '../../kinds.js';
import type { Language } from '../../language.js';
import { stuckChange } from '../ask-anew.js';
import { changeAnswer } from '../change-answer.js';
import type { Answer, Command, MenuEntry, Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import { refusedAnswer } from '../refusals.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { knownFor } from './fill.js';
import { type Asking, instanceOf, requestForm } from './form.js';
import { type AskedInput, askedInput, type Mode } from './input.js';
import { type Asked, type Fault, judged } from './judge.js';
import { type AskedKind, fieldsOf } from './needs.js';
import { readAsked } from './read.js';
import { readers } from './readers.js';
import { en } from './text.en.js';
import { nl } from './text.nl.js';

const forms = { en: en.forms, nl: nl.forms };

type Said = {
  readonly phrases: readonly string[];
  readonly help: { readonly example: string; readonly does: string };
  readonly menu?: MenuEntry;
};

export type RequestSpec = {
  readonly name: CommandName;
  readonly words: { readonly [language in Language]: Said };
  /** The kind of change that is asked for, by the way that was named; the first is that of a line which names none. */
  readonly kinds: { readonly [mode in Mode]?: AskedKind } & { readonly none: AskedKind };
};

/** A command that asks for a change: what was left out is asked for in a form, never guessed. */
export function requestCommand({ name, words, kinds: asks }: RequestSpec): Command<AskedInput> {
  const kindOf = ({ mode }: Pick<AskedInput, 'mode'>): AskedKind => (mode && asks[mode]) || asks.none;
  const wanted = readersFor(Object.values(asks));
  return {
    name,
    phrases: { en: words.en.phrases, nl: words.nl.phrases },
    help: { en: words.en.help, nl: words.nl.help },
    input: askedInput,
    alters: true,
    parse(rest, context) {
      const read = readAsked(rest, context, wanted);
      return read && (read['mode'] === null || String(read['mode']) in asks) ? read : undefined;
    },
    run: (input, turn) => askFor(turn, { command: name, kind: kindOf(input), input }),
    dialog: (input, turn) => formDialog(turn, { command: name, kind: kindOf(input), input }),
  };
}

/** What is read of a line: what one of the kinds asks for, the ways to name, and a ticket. */
export function readersFor(asks: readonly AskedKind[]): typeof readers {
  const fields: readonly string[] = asks.flatMap(fieldsOf);
  return readers.filter(({ of }) => of === 'ticket' || of === 'mode' || fields.includes(of));
}

/** Asks for the change, or for what is missing. */
export async function askFor(turn: Turn, asking: Asking): Promise<Answer> {
  const { kind, input } = asking;
  const { settings } = turn.parts;
  if (settings.instances.length === 0) return withoutInstances(turn, input.instance ?? undefined);
  const named = input.instance === null ? undefined : namedInstance(input.instance, settings);
  if (named && !named.ok) return refusedInstance(turn, named);
  const told = judged(kind, input, settings);
  if (told.ok) return request(turn, asking, told.asked);
  return { card: await formOf(turn, asking, told.faults), data: { missing: told.faults } };
}

export async function formDialog(turn: Turn, asking: Asking) {
  const card = await formOf({ ...turn, by: 'dialog' }, asking, []);
  return { title: forms[turn.language][asking.kind].title, card };
}

export async function formOf(turn: Turn, asking: Asking, faults: readonly Fault[]) {
  return requestForm(turn, asking, await knownFor(turn, asking.kind, instanceOf(turn, asking.input)), faults);
}

async function request(turn: Turn, asking: Asking, asked: Asked): Promise<Answer> {
  const requested = await requestChange(turn.parts, {
    kind: asking.kind,
    ...asked,
    requester: turn.person,
    rights: await turn.rights(),
    conversation: turn.conversation.id,
    teamId: turn.conversation.teamId,
    language: turn.language,
    takesOver: await stuckChange(turn, asking.input.takesOver),
  });
  if (requested.ok) return changeAnswer(turn, requested.change);
  const fault = faultOf(requested.reason);
  return fault ? { card: await formOf(turn, asking, [fault]) } : refusedAnswer(turn, 'ask', requested);
}

/** The refusals of the domain that the form can show beside what was filled in. */
function faultOf(reason: string): Fault | undefined {
  if (reason === 'reason-too-short' || reason === 'reason-too-long') return 'reason';
  return reason === 'ticket-required' ? 'ticket' : undefined;
}
