import type { Conversation } from '../commands/command.js';
import type { TeamsLine } from '../parts.js';
import type { BotWiring, Core } from './core.js';
import { createCore } from './core.js';
import type { Act, Inbound } from './inbound.js';
import { type InvokeAnswer, isLoginRequest } from './invoke-answer.js';
import { type DrawnCard, NotSent, type Outgoing } from './outgoing.js';
import { type Mention, plainText } from './plain-text.js';
import type { Outcome } from './turn.js';

/** Somebody who can be played on a terminal. */
export type TerminalPerson = {
  readonly key: string;
  readonly objectId: string;
  readonly name: string;
  readonly locale: string;
};

export type Scope = Conversation['scope'];

/** What the bot said, and where. */
export type Saying = {
  readonly conversation: string;
  readonly text?: string;
  readonly card?: DrawnCard;
  /** It took the place of an earlier card. */
  readonly isUpdate?: boolean;
};

export type Terminal = {
  /** Sends what is due now: for `settled`. */
  readonly sendDue: Core['sender']['sendDue'];
  /** Everything said from now on, in order. */
  listen(listener: (saying: Saying) => void): void;
  say(person: TerminalPerson, scope: Scope, text: string, locale?: string): Promise<Outcome | undefined>;
  /** A button, or the opening of a dialog. */
  press(person: TerminalPerson, scope: Scope, act: Act): Promise<InvokeAnswer>;
  conversationOf(person: TerminalPerson, scope: Scope): string;
  /** Everybody sits at this terminal, so everybody can be reached. */
  readonly teams: TeamsLine;
};

/** The same bot without Teams: same turn, same cards, same outbox; only the way out is another one. */
export function createTerminal(
  options: BotWiring & {
    readonly people: readonly TerminalPerson[];
    readonly tenantId: string;
    /** What Teams would bring back when a press asks for a sign-in. */
    signInOf?(person: TerminalPerson): Promise<string>;
  },
): Terminal {
  const { people, tenantId } = options;
  let listener: (saying: Saying) => void = () => undefined;
  let messages = 0;

  const conversationOf = (person: TerminalPerson, scope: Scope): string =>
    scope === 'personal' ? `terminal:personal:${person.key}` : `terminal:${scope}`;

  const outgoing: Outgoing = {
    async post(conversation, card) {
      listener({ conversation, card });
      messages++;
      return `terminal-${messages}`;
    },
    async line(conversation, text) {
      listener({ conversation, text });
    },
    async update(conversation, _activityId, card) {
      listener({ conversation, card, isUpdate: true });
    },
    async typing() {},
    async personal({ objectId }) {
      const person = people.find(each => each.objectId.toLowerCase() === objectId.toLowerCase());
      if (!person) throw new NotSent('no-conversation');
      return conversationOf(person, 'personal');
    },
    // Everybody at this terminal sees everything: nobody needs a view of their own.
    memberIds: async () => [],
  };
  const core = createCore(options, { outgoing, unlimited: true, patienceMs: 10_000 });

  const inbound = (person: TerminalPerson, scope: Scope, act: Act, locale = person.locale): Inbound => ({
    conversation: { id: conversationOf(person, scope), scope, tenantId },
    person: { tenantId, objectId: person.objectId.toLowerCase(), name: person.name },
    locale,
    act,
  });

  return {
    sendDue: () => core.sender.sendDue(),
    listen(next) {
      listener = next;
    },
    say: (person, scope, text, locale) =>
      core.answering.message(
        inbound(person, scope, { is: 'say', text: plainText(text, mentionsOf(text), ownId) }, locale),
      ),
    async press(person, scope, act) {
      const pressed = inbound(person, scope, act);
      const answer = await core.answering.invoke(pressed);
      if (!isLoginRequest(answer) || !options.signInOf) return answer;
      return core.answering.invoke({ ...pressed, signIn: { assertion: await options.signInOf(person) } });
    },
    conversationOf,
    teams: core.teams,
  };
}

/** At a terminal nobody marks a mention: whoever writes one in Teams' mark-up means the bot by its name. */
const ownId = 'bot';

const mentionsOf = (text: string): readonly Mention[] =>
  (text.match(/<at[^<>]*>\s*connector bot\s*<\/at>/giu) ?? []).map(mark => ({ text: mark, mentioned: { id: ownId } }));
