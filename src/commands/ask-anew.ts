import type { Change } from '../changes/change.js';
import { requestChange } from '../changes/propose.js';
import { type ChangeId, isGuid } from '../ids.js';
import type { ChangeKind, Json } from '../kinds.js';
import { namedChange } from './answers.js';
import { changeAnswer } from './change-answer.js';
import type { Answer, Turn } from './command.js';
import { refusedAnswer, type Trying } from './refusals.js';

/** The change that a form comes from, by its id, while it is stuck: what is asked for comes in its place. */
export async function stuckChange(turn: Turn, id: string | null): Promise<ChangeId | undefined> {
  const change = id === null || !isGuid(id) ? undefined : await namedChange(turn, id);
  return change?.status === 'stuck' ? change.id : undefined;
}

type Anew = {
  /** What it starts over from, or undoes. */
  readonly change: Change;
  readonly kind: ChangeKind;
  readonly wish: { readonly [name: string]: Json };
  readonly reason: string;
  readonly trying: Extract<Trying, 'start-over' | 'undo'>;
};

/** Asks for a change that comes after another: of a stuck one it takes the lock over when it starts. */
export async function askAnew(turn: Turn, { change, kind, wish, reason, trying }: Anew): Promise<Answer> {
  const requested = await requestChange(turn.parts, {
    kind,
    instance: change.instance,
    wish,
    reason,
    ticket: change.ticket,
    takesOver: change.status === 'stuck' ? change.id : undefined,
    requester: turn.person,
    rights: await turn.rights(),
    conversation: turn.conversation.id,
    teamId: turn.conversation.teamId,
    language: turn.language,
  });
  return requested.ok ? changeAnswer(turn, requested.change) : refusedAnswer(turn, trying, requested, change);
}
