import { z } from 'zod/v4';
import { locksOf } from '../../changes/locks.js';
import { openProposals } from '../../changes/proposals/store.js';
import { writeStopOf } from '../../changes/write-stop.js';
import { locksView } from '../../views/locks.js';
import { rightsToShow } from '../change-answer.js';
import type { Command } from '../command.js';
import { isFiller, wordsOf } from '../words.js';
import { en, nl } from './text.js';

const input = z.object({});
type Input = z.infer<typeof input>;

/** Everything that is locked, who holds it, and what frees it. */
export const locks: Command<Input> = {
  name: 'locks',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (wordsOf(rest).every(isFiller) ? {} : undefined),
  async run(_input, turn) {
    const { database, settings, clock } = turn.parts;
    const [held, proposals, stop, rights] = await Promise.all([
      locksOf(database.kysely, settings.tenantId),
      openProposals(database.kysely, settings.tenantId),
      writeStopOf(database.kysely, settings.tenantId),
      rightsToShow(turn),
    ]);
    // A typed line in a channel is answered for everybody: the button is for one person's eyes.
    const mayUnlock = rights.has('operator') && turn.conversation.scope === 'personal';
    const card = locksView({ locks: held, proposals, stop, mayUnlock, language: turn.language, now: clock.now() });
    return { card, data: { locks: held.map(({ changeId }) => String(changeId)) } };
  },
};
