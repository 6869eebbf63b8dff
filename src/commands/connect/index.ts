import { requestChange } from '../../changes/propose.js';
import { changeAnswer } from '../change-answer.js';
import type { Answer, Command, Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import { refusedAnswer } from '../refusals.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { type Asked, completed } from './asked.js';
import { form, formErrorOf } from './form.js';
import { type ConnectInput, input } from './input.js';
import { readConnect } from './read.js';
import { refusedMode } from './refused.js';
import { en, nl } from './text.js';

const words = { en, nl };

export const connect: Command<ConnectInput> = {
  name: 'connect',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  parse: readConnect,
  async run(asked, turn) {
    if (asked.mode && asked.mode !== 'cloud') return refusedMode(turn, asked.mode);
    if (turn.parts.settings.instances.length === 0) return withoutInstances(turn, asked.instance ?? undefined);
    const named = asked.instance === null ? undefined : namedInstance(asked.instance, turn.parts.settings);
    if (named && !named.ok) return refusedInstance(turn, named);
    const complete = completed(asked, turn.parts.settings);
    if (!complete.ok) return { card: form(turn, asked, complete.errors), data: { missing: complete.errors } };
    return request(turn, asked, complete.asked);
  },
  async dialog(asked, turn) {
    return { title: words[turn.language].dialog, card: form({ ...turn, by: 'dialog' }, asked, []) };
  },
};

async function request(turn: Turn, given: ConnectInput, asked: Asked): Promise<Answer> {
  const requested = await requestChange(turn.parts, {
    kind: 'connect-cloud-connector',
    ...asked,
    requester: turn.person,
    rights: await turn.rights(),
    conversation: turn.conversation.id,
    teamId: turn.conversation.teamId,
    language: turn.language,
  });
  if (requested.ok) return changeAnswer(turn, requested.change);
  const error = formErrorOf(requested);
  return error ? { card: form(turn, given, [error]) } : refusedAnswer(turn, 'connect', requested);
}
