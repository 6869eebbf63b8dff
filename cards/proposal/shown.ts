import { escapeMarkdown } from '../escape.js';
import { symbols } from '../symbols.js';
import type { ProposalData } from './data.js';

type Status = ProposalData['status'];

export const names = (list: readonly string[]) => list.map(name => escapeMarkdown(name, 60)).join(', ');
export const cr = (number: number) => `CR-${number}`;

export const signs: { readonly [status in Status]: string } = {
  open: symbols.waiting,
  approved: symbols.done,
  rejected: symbols.stopped,
  withdrawn: '↩️',
  expired: '⌛',
  outdated: symbols.warning,
};
