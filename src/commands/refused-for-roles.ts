import type { Role } from '../person.js';
import { recordRefusal } from './answers.js';
import type { Answer, Turn } from './command.js';
import { nobody, refused } from './refusals.js';
import { texts } from './text.js';

/** The card for a command that takes one of these roles: which groups of the policy give them. Recorded. */
export async function refusedForRoles(turn: Turn, command: string, roles: readonly Role[]): Promise<Answer> {
  await recordRefusal(turn, { command, reason: 'not-allowed' });
  const words = texts[turn.language].rights;
  const say = roles.length === 1 ? words.needed : words.enough;
  const details = roles
    .filter(role => roles.length === 1 || turn.parts.policy.roles[role].length > 0)
    .map(role => say(words.roles[role], turn.parts.policy.roles[role].map(group => group.name).join(', ')));
  return { card: refused({ ...nobody, reason: 'no-right', details }), data: { refused: 'not-allowed' } };
}
