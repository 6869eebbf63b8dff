import type { Asked } from '../changes/proposals/asked.js';
import { proposalById, proposalByNumber } from '../changes/proposals/store.js';
import { isGuid } from '../ids.js';
import { drawProposal } from '../views/proposal/draw.js';
import { type ProposalEyes, viewersOfProposal } from '../views/proposal/index.js';
import { rightsToShow } from './change-answer.js';
import type { Answer, Turn } from './command.js';

/** The proposal that a person named by its number ("14") or that a button carries by its uuid; of their tenant only. */
export async function namedProposal({ parts }: Turn, id: string): Promise<Asked | undefined> {
  const { database, settings } = parts;
  const proposal = isGuid(id)
    ? await proposalById(database.kysely, id.toLowerCase())
    : await proposalByNumber(database.kysely, settings.tenantId, Number(id));
  return proposal?.tenantId === settings.tenantId ? proposal : undefined;
}

/** A proposal as it stands, as `changeAnswer` shows a change: a typed line in a channel gets a copy for everybody. */
export async function proposalAnswer(turn: Turn, proposal: Asked): Promise<Answer> {
  return {
    card: await drawProposal(turn.parts, proposal, await eyesOf(turn), turn.language),
    copyOfProposal: proposal.id,
    viewers: viewersOfProposal(proposal),
    data: dataOf(proposal),
  };
}

export const dataOf = ({ id, number, kind, status }: Asked) => ({ proposal: String(id), number, kind, status });

async function eyesOf(turn: Turn): Promise<ProposalEyes> {
  const isShared = turn.conversation.scope !== 'personal' && (turn.by === 'text' || turn.by === 'dialog');
  return isShared ? 'everyone' : { person: turn.person, rights: await rightsToShow(turn) };
}
