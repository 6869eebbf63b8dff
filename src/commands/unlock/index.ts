import { z } from 'zod/v4';
import { lockHeldBy } from '../../changes/locks.js';
import { isGuid } from '../../ids.js';
import { refusedChange } from '../about-change.js';
import { namedChange, note } from '../answers.js';
import { askProposal, reasonDialog } from '../ask-proposal.js';
import type { Command, Turn } from '../command.js';
import { changeId, optional } from '../fields.js';
import { texts } from '../text.js';
import { readUnlock } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, reason: optional(2000) });
type Input = z.infer<typeof input>;

const words = { en, nl };

/** Frees a lock by ending the change that holds it: an operator asks, an approver agrees. */
export const unlock: Command<Input> = {
  name: 'unlock',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ reason }) => !reason,
  parse: readUnlock,
  async run({ id, reason }, turn) {
    const holder = await holderOf(turn, id);
    return holder ? askProposal(turn, { act: 'unlock', ...holder, reason }) : refusedChange(turn, id);
  },
  async dialog({ id, reason }, turn) {
    const title = words[turn.language].dialog;
    const holder = await holderOf(turn, id);
    if (!holder) return { title, card: note('refused', texts[turn.language].unknownChange) };
    return { title, card: await reasonDialog(turn, { act: 'unlock', ...holder, reason }) };
  },
};

/** The change by its number or uuid; a lock whose change is not known has nothing but the uuid. */
async function holderOf(
  turn: Turn,
  id: string,
): Promise<{ readonly subject: string; readonly number: number } | undefined> {
  const change = await namedChange(turn, id);
  if (change) return { subject: change.id, number: change.number };
  const lock = isGuid(id) ? await lockHeldBy(turn.parts.database.kysely, id) : undefined;
  const isOurs = lock?.key.startsWith(`${turn.parts.settings.tenantId}/`) === true;
  return isOurs ? { subject: id, number: 0 } : undefined;
}
