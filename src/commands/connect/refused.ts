import { recordRefusal } from '../answers.js';
import type { Answer, Turn } from '../command.js';
import { nobody, refused } from '../refusals.js';
import type { Mode } from './read.js';
import { en, nl } from './text.js';

const words = { en, nl };

/** The other ways to connect exist; this version says truthfully that it does not offer them. */
export async function refusedMode(turn: Turn, mode: Exclude<Mode, 'cloud'>): Promise<Answer> {
  await recordRefusal(turn, { reason: 'mode-not-offered', mode });
  const details = [words[turn.language].notOffered[mode]];
  return {
    card: refused({ ...nobody, reason: 'kind-not-offered', details, button: 'form' }),
    data: { refused: 'mode-not-offered' },
  };
}
