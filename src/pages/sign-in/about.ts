import { votedOn } from '../../changes/step-up/about.js';
import type { AskedVote } from '../../changes/step-up/asked.js';
import { type Language, languageOf } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { Settings } from '../../settings.js';
import type { PageHeaders } from '../html.js';
import type { Said } from './said.js';

export type PageParts = Pick<Parts, 'database' | 'clock' | 'stepUp' | 'log'> & {
  readonly settings: Pick<Settings, 'language' | 'publicUrl' | 'authenticationContext' | 'routes'>;
};

/** What a page may say of the vote to whoever has its link: not whose it is. */
export async function lookAt(
  parts: PageParts,
  asked: AskedVote | undefined,
): Promise<{ readonly said: Said; readonly isOpen: boolean }> {
  const voted = asked && (await votedOn(parts.database.kysely, asked.proposal));
  const said = { change: voted && `CR-${voted.number}`, decision: asked?.decision };
  return { said, isOpen: voted?.status === 'open' };
}

/** The language of whoever pressed the button; of a link that is not known, the browser's. */
export const languageFor = (parts: PageParts, asked: AskedVote | undefined, headers: PageHeaders): Language =>
  asked?.language ?? languageOf(headers['accept-language']?.split(/[,;]/)[0], parts.settings.language);
