import { requestChange } from '../../changes/propose.js';
import { stuckChange } from '../ask-anew.js';
import { type AskedInput, askedInput } from '../asking/input.js';
import { readAsked } from '../asking/read.js';
import { askFor, formDialog, readersFor } from '../asking/request-command.js';
import { changeAnswer } from '../change-answer.js';
import type { Answer, Command, Turn } from '../command.js';
import { namedInstance } from '../named-instance.js';
import { refusedAnswer } from '../refusals.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';
import { type Asked, completed } from './asked.js';
import { form, formErrorOf } from './form.js';
import { en, nl } from './text.js';

const words = { en, nl };

/** The ways to connect beside the cloud connector, which has a form of its own. */
const others = { manual: 'connect-manual', 'device-compliance': 'connect-device-compliance' } as const;
const otherKind = ({ mode }: Pick<AskedInput, 'mode'>) => (mode && mode !== 'cloud' ? others[mode] : undefined);

const wanted = readersFor(['connect-manual', 'connect-device-compliance']);

export const connect: Command<AskedInput> = {
  name: 'connect',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input: askedInput,
  alters: true,
  parse: (rest, context) => readAsked(rest, context, wanted),
  async run(asked, turn) {
    const kind = otherKind(asked);
    if (kind) return askFor(turn, { command: 'connect', kind, input: asked });
    if (turn.parts.settings.instances.length === 0) return withoutInstances(turn, asked.instance ?? undefined);
    const named = asked.instance === null ? undefined : namedInstance(asked.instance, turn.parts.settings);
    if (named && !named.ok) return refusedInstance(turn, named);
    const complete = completed(asked, turn.parts.settings);
    if (!complete.ok) return { card: form(turn, asked, complete.errors), data: { missing: complete.errors } };
    return request(turn, asked, complete.asked);
  },
  async dialog(asked, turn) {
    const kind = otherKind(asked);
    if (kind) return formDialog(turn, { command: 'connect', kind, input: asked });
    return { title: words[turn.language].dialog, card: form({ ...turn, by: 'dialog' }, asked, []) };
  },
};

async function request(turn: Turn, given: AskedInput, asked: Asked): Promise<Answer> {
  const requested = await requestChange(turn.parts, {
    kind: 'connect-cloud-connector',
    ...asked,
    requester: turn.person,
    rights: await turn.rights(),
    conversation: turn.conversation.id,
    teamId: turn.conversation.teamId,
    language: turn.language,
    takesOver: await stuckChange(turn, given.takesOver),
  });
  if (requested.ok) return changeAnswer(turn, requested.change);
  const error = formErrorOf(requested);
  return error ? { card: form(turn, given, [error]) } : refusedAnswer(turn, 'connect', requested);
}
