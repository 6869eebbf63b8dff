import { z } from 'zod/v4';
import type { Shown } from '../../../cards/card.js';
import { entriesOf } from '../../audit/store.js';
import type { Asked } from '../../changes/proposals/asked.js';
import { historyView } from '../../views/history.js';
import { proposalHistory } from '../../views/proposal/history.js';
import { refusedChange } from '../about-change.js';
import { namedChange } from '../answers.js';
import type { Answer, Command, Turn } from '../command.js';
import { changeId, optional } from '../fields.js';
import { namedProposal } from '../proposal-answer.js';
import { listOfPast } from './list.js';
import { readHistory } from './read.js';
import { en, nl } from './text.js';

const input = z.object({
  /** One change, told in full; without it the list, filtered by the rest. */
  id: changeId.nullish(),
  instance: optional(200),
  /** In days: "7d". */
  period: optional(6).refine(period => period === null || /^[1-9]\d{0,4}d$/u.test(period)),
  /** A person's name, or a part of it. Buttons carry it on: nothing in it may look like markup or a template. */
  user: optional(80).refine(user => user === null || /^[^<>{}$\p{Cc}]+$/u.test(user)),
  limit: optional(3).refine(limit => limit === null || /^[1-9]\d{0,2}$/u.test(limit)),
  page: z.number().int().min(1).max(999).nullish(),
});
type Input = z.infer<typeof input>;

export const history: Command<Input> = {
  name: 'history',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: readHistory,
  run: ({ id, page, ...sought }, turn) => (id ? historyOf(turn, id) : listOfPast(turn, { ...sought, page: page ?? 1 })),
};

async function historyOf(turn: Turn, id: string): Promise<Answer> {
  const proposal = await namedProposal(turn, id);
  if (proposal) return { card: await historyOfProposal(turn, proposal) };
  const change = await namedChange(turn, id);
  if (!change) return refusedChange(turn, id);
  const entries = await entriesOf(turn.parts.database.kysely, change.id);
  return { card: historyView(change, entries, turn.language) };
}

async function historyOfProposal({ parts, language }: Turn, proposal: Asked): Promise<Shown> {
  const entries = await entriesOf(parts.database.kysely, String(proposal.id));
  return proposalHistory(proposal, entries, parts.policy, language);
}
