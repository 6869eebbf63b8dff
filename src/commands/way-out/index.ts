import { z } from 'zod/v4';
import { refusedChange } from '../about-change.js';
import { namedChange, note } from '../answers.js';
import { askProposal, reasonDialog } from '../ask-proposal.js';
import type { Command } from '../command.js';
import { changeId, optional } from '../fields.js';
import { texts } from '../text.js';
import { readWayOut, ways } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, way: z.enum(ways), reason: optional(2000) });
type Input = z.infer<typeof input>;

const words = { en, nl };

/** A way around a step that does not come about: somebody with a role in the change asks, approvers decide. */
export const wayOut: Command<Input> = {
  name: 'way-out',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ reason }) => !reason,
  parse: readWayOut,
  async run({ id, way, reason }, turn) {
    const change = await namedChange(turn, id);
    if (!change) return refusedChange(turn, id);
    return askProposal(turn, { act: 'deviation', subject: `${change.id}/${way}`, number: change.number, reason });
  },
  async dialog({ id, way, reason }, turn) {
    const title = words[turn.language].dialog;
    const change = await namedChange(turn, id);
    if (!change) return { title, card: note('refused', texts[turn.language].unknownChange) };
    const asking = { act: 'deviation' as const, subject: `${change.id}/${way}`, number: change.number, reason };
    return { title, card: await reasonDialog(turn, asking) };
  },
};
