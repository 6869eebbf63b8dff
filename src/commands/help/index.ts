import { z } from 'zod/v4';
import { show } from '../../../cards/card.js';
import type { HelpGroup } from '../../../cards/help/data.js';
import { helpCard } from '../../../cards/help/index.js';
import { type CommandName, commandNames } from '../../kinds.js';
import type { Answer, Command, Turn } from '../command.js';
import { commandNamed } from '../index.js';
import { isFiller, wordsOf } from '../words.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

const groups: { readonly [group in HelpGroup]: readonly CommandName[] } = {
  look: ['status', 'instances', 'approvals', 'locks', 'history'],
  answers: ['ask', 'answers', 'feedback', 'questions', 'support'],
  change: [
    'connect',
    'disconnect',
    'migrate',
    'switch-to-manual',
    'remove-manual',
    'rotate-secret',
    'repair',
    'terminate',
    'show',
    'start-over',
    'undo',
    'unlock',
    'stop-writes',
    'start-writes',
  ],
  steps: ['confirm', 'application-id', 'secret', 'check-change', 'run-step', 'continue', 'way-out'],
  settings: ['language', 'sign-in', 'sign-out', 'help'],
};

export const help: Command<Input> = {
  name: 'help',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(word => isFiller(word) || /^(?:bot|there)$/iu.test(word)) ? {} : undefined),
  run: async (_input, turn) => overview(turn),
};

function overview({ language, conversation }: Turn): Answer {
  const placed = Object.values(groups).flat();
  const others = commandNames.filter(name => !placed.includes(name));
  const shown = (Object.keys(groups) as HelpGroup[]).map(group => ({
    group,
    commands: [...groups[group], ...(group === 'look' ? others : [])].flatMap(
      name => commandNamed(name).help?.[language] ?? [],
    ),
  }));
  return { card: show(helpCard, { scope: conversation.scope, groups: shown }) };
}
