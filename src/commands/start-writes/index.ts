import { z } from 'zod/v4';
import { askProposal, reasonDialog } from '../ask-proposal.js';
import type { Command, Turn } from '../command.js';
import { optional } from '../fields.js';
import { takeWhy } from '../take-why.js';
import { en, nl } from './text.js';

const input = z.object({ reason: optional(2000) });
type Input = z.infer<typeof input>;

const words = { en, nl };

const asking = ({ parts }: Turn, reason: string | null) =>
  ({ act: 'start-writes', subject: parts.settings.tenantId, number: 0, reason }) as const;

/** Lets the bot write again: one operator asks, another agrees. */
export const startWrites: Command<Input> = {
  name: 'start-writes',
  phrases: { en: en.phrases, nl: nl.phrases },
  help: { en: en.help, nl: nl.help },
  input,
  alters: true,
  reads: ({ reason }) => !reason,
  parse(rest) {
    const reason = takeWhy(rest);
    return reason === undefined ? undefined : { reason };
  },
  run: ({ reason }, turn) => askProposal(turn, asking(turn, reason)),
  dialog: async ({ reason }, turn) => ({
    title: words[turn.language].dialog,
    card: await reasonDialog(turn, asking(turn, reason)),
  }),
};
