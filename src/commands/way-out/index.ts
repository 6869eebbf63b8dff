import { z } from 'zod/v4';
import { refusedChange } from '../about-change.js';
import { namedChange, recordRefusal } from '../answers.js';
import type { Command } from '../command.js';
import { changeId, optional } from '../fields.js';
import { nobody, refused } from '../refusals.js';
import { readWayOut, ways } from './read.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId, way: z.enum(ways), reason: optional(2000) });
type Input = z.infer<typeof input>;

/** A way around a step that does not come about: the requester or an operator asks, approvers decide. */
export const wayOut: Command<Input> = {
  name: 'way-out',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ reason }) => !reason,
  parse: readWayOut,
  async run({ id, way }, turn) {
    const change = await namedChange(turn, id);
    if (!change) return refusedChange(turn, id);
    await recordRefusal(turn, { reason: 'kind-not-offered', way }, change);
    return { card: refused({ ...nobody, reason: 'kind-not-offered' }), data: { refused: 'kind-not-offered' } };
  },
};
