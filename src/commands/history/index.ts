import { z } from 'zod/v4';
import type { Shown } from '../../../cards/card.js';
import { entriesOf } from '../../audit/store.js';
import type { Change } from '../../changes/change.js';
import type { Asked } from '../../changes/proposals/asked.js';
import { recentChanges } from '../../changes/store.js';
import { historyView } from '../../views/history.js';
import { proposalHistory } from '../../views/proposal/history.js';
import { refusedChange } from '../about-change.js';
import { namedChange } from '../answers.js';
import { listOfChanges } from '../approvals/list.js';
import type { Command, Turn } from '../command.js';
import { changeId } from '../fields.js';
import { onlyChange } from '../one-change.js';
import { namedProposal } from '../proposal-answer.js';
import { en, nl } from './text.js';

const input = z.object({ id: changeId.nullish() });
type Input = z.infer<typeof input>;

export const history: Command<Input> = {
  name: 'history',
  phrases: { en: en.phrases, nl: nl.phrases },
  menu: { en: en.menu, nl: nl.menu },
  help: { en: en.help, nl: nl.help },
  input,
  alters: false,
  parse: rest => (rest === '' ? { id: null } : onlyChange(rest)),
  async run({ id }, turn) {
    const proposal = id ? await namedProposal(turn, id) : undefined;
    if (proposal) return { card: await historyOfProposal(turn, proposal) };
    const change = id ? await namedChange(turn, id) : await newestChange(turn);
    if (!change) return id ? refusedChange(turn, id) : listOfChanges(turn);
    const entries = await entriesOf(turn.parts.database.kysely, change.id);
    return { card: historyView(change, entries, turn.language) };
  },
};

async function historyOfProposal({ parts, language }: Turn, proposal: Asked): Promise<Shown> {
  const entries = await entriesOf(parts.database.kysely, String(proposal.id));
  return proposalHistory(proposal, entries, parts.policy, language);
}

/** Without a number: the change that was asked for last. */
async function newestChange({ parts }: Turn): Promise<Change | undefined> {
  const [newest] = await recentChanges(parts.database, { tenantId: parts.settings.tenantId, limit: 1 });
  return newest;
}
