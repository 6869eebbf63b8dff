import type { Due } from '../../database/due.js';
import type { Parts } from '../../parts.js';
import { isSameRule } from '../tally.js';
import type { Asked } from './asked.js';
import { endProposal, record, sendSoon } from './end.js';
import { proposalKind } from './kinds.js';
import { heldProposal, openProposals } from './store.js';

/** A proposal that nobody decided on in time ends. */
export async function expireProposal(parts: Parts, { subject }: Pick<Due, 'subject'>): Promise<boolean> {
  return endIfOpen(parts, subject, 'expired', 'nobody-decided');
}

/** Ends what cannot be decided on any more: its subject is gone, or the policy asks for other votes. */
export async function outdateProposals(parts: Parts): Promise<boolean> {
  let ended = false;
  for (const proposal of await openProposals(parts.database.kysely, parts.settings.tenantId)) {
    const code = await whyOutdated(parts, proposal);
    if (code && (await endIfOpen(parts, proposal.id, 'outdated', code))) ended = true;
  }
  return ended;
}

async function whyOutdated(parts: Parts, proposal: Asked): Promise<string | undefined> {
  if (!isSameRule(parts.policy, proposal.kind, proposal.rule)) return 'policy-changed';
  return (await isOver(parts, proposal)) ? 'world-changed' : undefined;
}

async function isOver(parts: Parts, proposal: Asked): Promise<boolean> {
  const kind = proposalKind(proposal.kind);
  return kind.isOver ? kind.isOver(parts, proposal) : !(await kind.factsOf(parts, proposal.subject));
}

async function endIfOpen(parts: Parts, id: string, status: 'expired' | 'outdated', code: string): Promise<boolean> {
  const ended = await parts.database.transaction(async trx => {
    const proposal = await heldProposal(trx, id);
    if (proposal?.status !== 'open') return false;
    await endProposal(parts, trx, proposal, { status, code });
    await record(parts, trx, proposal, `proposal-${status}`, undefined, { code });
    return true;
  });
  if (ended) sendSoon(parts, id);
  return ended;
}
