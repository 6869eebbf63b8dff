import type { ProposalId } from '../../ids.js';
import type { Parts } from '../../parts.js';
import type { Rights } from '../../people/rights.js';
import { type Person, samePerson } from '../../person.js';
import { type No, refuse, refused } from '../no.js';
import type { Asked, AskedDone } from './asked.js';
import { aboutOf, endProposal, record, sendSoon } from './end.js';
import { heldProposal, proposalById } from './store.js';

type Withdrawing = { readonly proposalId: ProposalId; readonly person: Person; readonly rights: Rights };

/** Takes a proposal back: who asked for it or an operator may, while it is open. */
export async function withdrawProposal(parts: Parts, withdrawing: Withdrawing): Promise<AskedDone | No> {
  const { proposalId, person } = withdrawing;
  const proposal = await proposalById(parts.database.kysely, proposalId);
  if (!proposal) return refuse('unknown-change');
  const outcome = await parts.database.transaction(async (trx): Promise<AskedDone | No> => {
    const present = (await heldProposal(trx, proposalId)) ?? proposal;
    const no = whyNot(present, withdrawing);
    if (no) return no;
    const ended = await endProposal(parts, trx, present, { status: 'withdrawn', code: 'withdrawn', by: person });
    await record(parts, trx, present, 'proposal-withdrawn', person);
    return { ok: true, proposal: ended };
  });
  if (!outcome.ok) {
    return refused(parts, outcome, {
      event: 'proposal-vote-refused',
      person,
      change: aboutOf(proposal),
      facts: { decision: 'withdraw' },
    });
  }
  sendSoon(parts, proposalId);
  return outcome;
}

function whyNot({ body, status }: Asked, { person, rights }: Withdrawing): No | undefined {
  if (!samePerson(body.requester, person) && !rights.has('operator')) return refuse('not-yours');
  return status === 'open' ? undefined : refuse('not-open', { status });
}
