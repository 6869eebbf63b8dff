import { z } from 'zod/v4';
import { seeChange } from '../about-change.js';
import type { Command } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { namedProposal, proposalAnswer } from '../proposal-answer.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId });
type Input = z.infer<typeof input>;

/** The viewer's own view of a change or a proposal: what Review, Details and Teams' refresh of a card ask for. */
export const showChange: Command<Input> = {
  name: 'show',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: onlyChange,
  async run({ id }, turn) {
    const proposal = await namedProposal(turn, id);
    return proposal ? proposalAnswer(turn, proposal) : seeChange(turn, id);
  },
};
