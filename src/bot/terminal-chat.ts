import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { buttonRequest } from './button.js';
import { type Button, buttonsOf, drawText } from './drawing.js';
import type { Act } from './inbound.js';
import type { InvokeAnswer } from './invoke-answer.js';
import type { DrawnCard } from './outgoing.js';
import type { Saying, Scope, Terminal, TerminalPerson } from './terminal.js';

export type ChatOptions = {
  readonly terminal: Terminal;
  readonly people: readonly TerminalPerson[];
  settled(): Promise<void>;
  readonly input: Readable;
  readonly output: Writable;
};

const howTo = `Type what you would type in Teams. A number presses that button of the last card.
  /as NAME     be somebody else: %people
  /in WHERE    channel, group or personal
  /quit        stop`;

/** A conversation at a terminal, with the cards in plain text. */
export async function runChat(options: ChatOptions): Promise<void> {
  const { terminal, people, input, output } = options;
  const [first] = people;
  if (!first) return;
  const state: { person: TerminalPerson; scope: Scope; buttons: readonly Button[] } = {
    person: first,
    scope: 'channel',
    buttons: [],
  };
  const print = (text: string) => void output.write(`${text}\n`);

  const show = (card: DrawnCard, where: string): void => {
    state.buttons = buttonsOf(card);
    print(`${where}\n${drawText(card).replace(/^/gm, '  │ ')}\n`);
  };
  terminal.listen((saying: Saying) => {
    const where = placeName(saying.conversation, people);
    if (saying.text !== undefined) print(`${where} ${saying.text}`);
    if (saying.card) show(saying.card, saying.isUpdate ? `${where} (updated)` : where);
  });

  async function answer(line: string): Promise<'quit' | undefined> {
    const [word = '', rest = ''] = line.split(/\s+/);
    if (word === '/quit') return 'quit';
    if (word === '/as') return become(rest);
    if (word === '/in') return move(rest);
    if (word.startsWith('/')) print(howTo.replace('%people', people.map(person => person.key).join(', ')));
    else if (/^\d+$/.test(line)) await press(state.buttons[Number(line) - 1]);
    else await terminal.say(state.person, state.scope, line);
    await options.settled();
    return undefined;
  }

  function become(key: string): undefined {
    const person = people.find(each => each.key === key);
    if (person) state.person = person;
    else print(`There is no ${key}: ${people.map(each => each.key).join(', ')}.`);
  }

  function move(scope: string): undefined {
    if (scope === 'channel' || scope === 'group' || scope === 'personal') state.scope = scope;
    else print('channel, group or personal.');
  }

  async function press(button: Button | undefined): Promise<void> {
    if (!button) return print('There is no button of that number on the last card.');
    if (button.act.is === 'link') return print(button.act.url);
    const request = buttonRequest(button.act.verb, button.act.data);
    const act: Act = request ? { is: button.act.is, request } : { is: 'broken', by: button.act.is };
    const answered = cardIn(await terminal.press(state.person, state.scope, act));
    if (typeof answered === 'string') print(answered);
    else if (answered) show(answered, `[only ${state.person.name} sees this]`);
  }

  print(howTo.replace('%people', people.map(person => person.key).join(', ')));
  const lines = createInterface({ input, output, prompt: '' });
  const prompt = () => {
    lines.setPrompt(`${state.person.name} (${state.scope}) > `);
    lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    if (line.trim() !== '' && (await answer(line.trim())) === 'quit') break;
    prompt();
  }
  lines.close();
}

function placeName(conversation: string, people: readonly TerminalPerson[]): string {
  const [, scope, key] = conversation.split(':');
  const person = people.find(each => each.key === key);
  return person ? `[to ${person.name}]` : `[${scope}]`;
}

/** The card or the short line in the answer to a press. */
function cardIn({ body }: InvokeAnswer): DrawnCard | string | undefined {
  const answer = body as
    | { value?: DrawnCard | string; task?: { value?: string | { card?: { content?: DrawnCard } } } }
    | undefined;
  const task = answer?.task?.value;
  return answer?.value ?? (typeof task === 'string' ? task : task?.card?.content);
}
