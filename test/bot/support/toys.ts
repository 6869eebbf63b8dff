import { z } from 'zod/v4';
import type { Card } from '../../../cards/card.js';
import { type AnyCard, show } from '../../../cards/card.js';
import { noteCard } from '../../../cards/note/index.js';
import { problemCard } from '../../../cards/problem/index.js';
import { welcomeCard } from '../../../cards/welcome/index.js';
import type { Command, Turn } from '../../../src/commands/command.js';
import type { Match } from '../../../src/commands/match.js';
import type { Understand } from '../../../src/commands/understanding/understand.js';

type GreetingData = { readonly name: string; readonly said: string; readonly changeId: string };

/** A card of the tests' own: a name from outside, and a button. */
export const greetingCard: Card<GreetingData> = {
  name: 'greeting',
  template: {
    type: 'AdaptiveCard',
    fallbackText: '${text.hello}',
    speak: '${text.hello}',
    body: [{ type: 'TextBlock', text: '${text.hello}', wrap: true }],
    actions: [{ type: 'Action.Execute', title: '${text.again}', verb: 'status', data: { instance: '${data.said}' } }],
  },
  text: {
    en: data => ({ hello: `Hello ${data.name}: ${data.said}`, again: 'Again' }),
    nl: data => ({ hello: `Hallo ${data.name}: ${data.said}`, again: 'Nog eens' }),
  },
  samples: { one: { name: 'Anna', said: 'hi', changeId: '' } },
};

export const toyCards: readonly AnyCard[] = [greetingCard, noteCard, problemCard, welcomeCard];
export const toyCardNamed = (name: string): AnyCard | undefined => toyCards.find(card => card.name === name);

export type Runs = { name: string; by: string; person: string; input: object; assertion?: string; teamId?: string }[];

/** Commands that answer, break, become a copy of a change's card, or need a sign-in. */
export function toyCommands(
  runs: Runs,
  hooks: { slow?: () => Promise<void>; viewers?: () => string[] } = {},
): readonly Command<any>[] {
  const noted = (name: string, input: object, turn: Turn) => {
    const { assertion, conversation } = turn;
    const more = {
      ...(assertion ? { assertion } : {}),
      ...(conversation.teamId ? { teamId: conversation.teamId } : {}),
    };
    runs.push({ name, by: turn.by, person: turn.person.name, input, ...more });
  };
  const base = { phrases: { en: [], nl: [] }, alters: false, parse: () => ({}) } as const;
  return [
    {
      ...base,
      name: 'status',
      input: z.object({ instance: z.string().max(60).optional() }),
      async run(input: { instance?: string }, turn) {
        noted('status', input, turn);
        await hooks.slow?.();
        const said = input.instance ?? 'nothing';
        return { card: show(greetingCard, { name: turn.person.name, said, changeId: '' }) };
      },
      async dialog(input: { instance?: string }, turn) {
        const said = input.instance ?? 'a form';
        return { title: 'A form', card: show(greetingCard, { name: turn.person.name, said, changeId: '' }) };
      },
    },
    {
      ...base,
      name: 'history',
      input: z.object({}),
      async run(input: object, turn) {
        noted('history', input, turn);
        throw new Error('db password is hunter2');
      },
    },
    {
      ...base,
      name: 'instances',
      input: z.object({}),
      async run(input: object, turn) {
        noted('instances', input, turn);
        return { card: { card: 'no-such-card', data: {} } };
      },
    },
    {
      ...base,
      name: 'show',
      input: z.object({ id: z.string() }),
      async run(input: { id: string }, turn) {
        noted('show', input, turn);
        const data = { name: turn.person.name, said: `private view of ${input.id}`, changeId: input.id };
        const subject = input.id === 'proposal' ? { copyOfProposal: input.id } : { copyOf: input.id };
        return { card: show(greetingCard, data), ...subject, viewers: hooks.viewers?.() ?? [turn.person.objectId] };
      },
    },
    {
      ...base,
      name: 'run-step',
      alters: true,
      input: z.object({ step: z.string().optional() }),
      async run(input: { step?: string }, turn) {
        noted('run-step', input, turn);
        const said = turn.assertion ? `ran ${input.step}` : 'cannot be signed in';
        const card = show(greetingCard, { name: turn.person.name, said, changeId: '' });
        return turn.assertion ? { card } : { card, asksSignIn: true };
      },
    },
    ...(['help', 'ask'] as const).map(name => ({
      ...base,
      name,
      input: z.object({ unknown: z.boolean().optional() }),
      async run(input: object, turn: Turn) {
        noted(name, input, turn);
        return { card: show(greetingCard, { name: turn.person.name, said: 'help', changeId: '' }) };
      },
    })),
  ];
}

/** Anchored: `do not restatus` is not `status`. */
export function toyMatch(line: string): Match {
  const [word = '', rest] = [line.split(' ')[0]?.toLowerCase(), line.split(' ').slice(1).join(' ')];
  if (word === 'status') return { request: { name: 'status', input: rest ? { instance: rest } : {} } };
  if (word === 'toestand') return { request: { name: 'status', input: {} }, language: 'nl' };
  if (word === 'history') return { request: { name: 'history', input: {} } };
  if (word === 'run') return { request: { name: 'run-step', input: { step: rest ?? '' } } };
  if (word === 'help') return { request: { name: 'help', input: {} } };
  if (word === 'instances') return { request: { name: 'instances', input: {} } };
  if (word === 'show') return { request: { name: 'show', input: { id: rest ?? '' } } };
  return { none: true };
}

/** Whatever is no command of theirs. */
export const toyUnderstand: Understand = async () => ({ is: 'unsure', near: [] });
