import type { Shown } from '../../../cards/card.js';
import type { Asked } from '../../changes/proposals/asked.js';
import { proposalById } from '../../changes/proposals/store.js';
import { votesOf } from '../../changes/store.js';
import type { Facts } from '../../kinds.js';
import type { Language } from '../../language.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { type ProposalEyes, proposalView, viewersOfProposal } from './index.js';
import { proposalLines } from './text.js';

type DrawParts = Pick<Parts, 'database' | 'policy'>;

export async function drawProposal(
  { database, policy }: DrawParts,
  proposal: Asked,
  eyes: ProposalEyes,
  language: Language,
): Promise<Shown> {
  const votes = await votesOf(database.kysely, proposal.id);
  return proposalView({ proposal, votes, policy, eyes, language });
}

/** A posted copy of a proposal's card as it should look now; see `drawCopy`. */
export async function drawProposalCopy(
  parts: DrawParts,
  id: string,
  audience: 'everyone' | Pick<Person, 'tenantId' | 'objectId'>,
  language: Language | undefined,
) {
  const proposal = await proposalById(parts.database.kysely, id);
  if (!proposal) return undefined;
  const asked = proposal.body.language;
  const spoken = audience === 'everyone' ? asked : (language ?? asked);
  const eyes: ProposalEyes = audience === 'everyone' ? 'everyone' : { person: audience, rights: 'as-planned' };
  return {
    shown: await drawProposal(parts, proposal, eyes, spoken),
    version: proposal.version,
    language: spoken,
    viewers: viewersOfProposal(proposal),
  };
}

/** The line under a proposal's card for something that happened to it. */
export async function lineOfProposal(
  { database }: DrawParts,
  id: string,
  event: string,
  facts: Facts,
): Promise<string | undefined> {
  const proposal = await proposalById(database.kysely, id);
  return (
    proposal &&
    proposalLines[proposal.body.language][event]?.({
      number: proposal.number,
      person: String(facts['person'] ?? ''),
      said: String(facts['said'] ?? ''),
      approvals: Number(facts['approvals'] ?? 0),
      quorum: Number(facts['quorum'] ?? 0),
    })
  );
}
