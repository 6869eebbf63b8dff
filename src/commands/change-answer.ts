import type { Change } from '../changes/change.js';
import { noRights, type Rights } from '../people/rights.js';
import { Problem } from '../problem.js';
import { drawChange, type Eyes, viewersOf } from '../views/draw.js';
import type { Answer, Turn } from './command.js';

/**
 * A change as it stands. A typed line in a channel or group gets a copy for everybody there; a button, a refresh and
 * a 1:1 chat get what this one person may see and do. Every copy is kept up to date.
 */
export async function changeAnswer(turn: Turn, change: Change): Promise<Answer> {
  const card = await drawChange(turn.parts, change, await eyesOf(turn), turn.language);
  return {
    card,
    copyOf: change.id,
    viewers: viewersOf(change),
    data: { change: change.id, number: change.number, status: change.status },
  };
}

async function eyesOf(turn: Turn): Promise<Eyes> {
  const isShared = turn.conversation.scope !== 'personal' && (turn.by === 'text' || turn.by === 'dialog');
  const { id: conversation, teamId } = turn.conversation;
  return isShared
    ? 'everyone'
    : { person: turn.person, rights: await rightsToShow(turn), place: { conversation, teamId } };
}

/** To look is always possible; whoever's rights cannot be read right now sees no buttons that need them. */
export async function rightsToShow(turn: Turn): Promise<Rights> {
  try {
    return await turn.rights();
  } catch (error) {
    if (error instanceof Problem && error.code === 'rights-unreadable') return noRights;
    throw error;
  }
}
