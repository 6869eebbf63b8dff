import type { AnswerCommand } from '../../../cards/answer/data.js';
import type { CommandName, Json } from '../../kinds.js';
import { mayRequest } from '../../people/may.js';
import { isChangeAct } from '../../people/stages.js';
import { isExpectedFailure } from '../../problem.js';
import type { Request, Turn } from '../command.js';
import { commandNamed } from '../index.js';

export const noButton: AnswerCommand = { button: 'none', label: '', verb: 'help', input: {} };

/** The button of a topic's command: only where this person can use it here, with the server where there is one alone. */
export async function buttonOf(turn: Turn, name: CommandName | undefined): Promise<AnswerCommand> {
  if (!name) return noButton;
  const [only, ...others] = turn.parts.settings.instances;
  const button = suggested(turn, { name, input: only && others.length === 0 ? { instance: only.alias } : {} });
  if (button.button === 'none' || !isAct(name)) return button;
  return (await mayAsk(turn, name)) ? button : noButton;
}

/** A request as a button, which runs nothing by itself. */
export function suggested({ language }: Turn, { name, input }: Request): AnswerCommand {
  const command = commandNamed(name);
  // A button carries plain values alone, and what was left open is left out.
  const plain = Object.fromEntries(Object.entries(input).filter(isPlain));
  if (!command.input.safeParse(plain).success) return noButton;
  const said = command.menu?.[language].title ?? command.phrases[language][0] ?? name;
  const { instance } = plain;
  const label = typeof instance === 'string' && instance !== '' ? `${said} ${instance}` : said;
  return { button: command.dialog ? 'dialog' : 'execute', label, verb: name, input: plain };
}

const isPlain = (entry: [string, Json | undefined]): entry is [string, string | number | boolean] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]);

type ChangeAct = Parameters<typeof mayRequest>[0]['act'];
const isAct = (name: CommandName): name is CommandName & ChangeAct => isChangeAct(name as ChangeAct);

/** Where rights cannot be read the answer comes all the same, without the button. */
async function mayAsk({ parts, conversation, rights }: Turn, act: ChangeAct): Promise<boolean> {
  try {
    const { id, teamId } = conversation;
    return mayRequest({ policy: parts.policy, act, rights: await rights(), conversation: id, teamId }).ok;
  } catch (error) {
    if (isExpectedFailure(error)) return false;
    throw error;
  }
}
