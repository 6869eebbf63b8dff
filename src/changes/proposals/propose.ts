import type { Transaction } from 'kysely';
import { hours, later } from '../../clock.js';
import { setDue } from '../../database/due.js';
import { toJsonb } from '../../database/json.js';
import { nextNumber } from '../../database/numbers.js';
import { queueMessage } from '../../database/outbox.js';
import type { Tables } from '../../database/tables.js';
import type { ConversationId } from '../../ids.js';
import type { Facts, ProposalAct } from '../../kinds.js';
import type { Language } from '../../language.js';
import type { Parts } from '../../parts.js';
import { approversOf } from '../../people/groups.js';
import type { Rights } from '../../people/rights.js';
import { quorumIn, ruleFingerprint, stagesOf } from '../../people/stages.js';
import { type Person, samePerson } from '../../person.js';
import { isExpectedFailure } from '../../problem.js';
import { type No, refuse, refused } from '../no.js';
import type { ProposalBody } from '../proposal.js';
import { type Asked, type AskedDone, longestReason, mostAsked, shortestReason } from './asked.js';
import { expiryKey, record, sendSoon } from './end.js';
import { fingerprintOfFacts, proposalKind } from './kinds.js';
import { openProposalFor, proposalById } from './store.js';

export type Proposing = {
  readonly act: ProposalAct;
  /** Of `unlock`: the change that holds the lock; of `start-writes`: the tenant; of `deviation`: change and way. */
  readonly subject: string;
  readonly reason: string;
  readonly requester: Person;
  readonly rights: Rights;
  readonly conversation: ConversationId;
  readonly language: Language;
};

/** Somebody asks for something that others must agree to. On success it waits for votes, and they are asked. */
export async function propose(parts: Parts, proposing: Proposing): Promise<AskedDone | No> {
  const made = await prepared(parts, proposing);
  if ('ok' in made) return recorded(parts, proposing, made);
  const stored = await parts.database.transaction(trx => store(parts, trx, proposing, made));
  if ('reason' in stored) return recorded(parts, proposing, stored);
  sendSoon(parts, stored.id);
  return { ok: true, proposal: stored };
}

type Prepared = { readonly facts: Facts; readonly approvers: readonly Person[] };

async function prepared(parts: Parts, { act, subject, rights, requester, ...said }: Proposing): Promise<Prepared | No> {
  const kind = proposalKind(act);
  if (!kind.mayAsk(rights)) return refuse('not-allowed');
  const reason = said.reason.trim();
  if (reason.length < shortestReason) return refuse('reason-too-short', { least: shortestReason });
  if (reason.length > longestReason) return refuse('reason-too-long', { most: longestReason });
  const facts = await kind.factsOf(parts, subject);
  if (!facts) return refuse('nothing-to-decide', { act });
  const open = await openProposalFor(parts.database.kysely, act, subject);
  if (open) return alreadyAsked(open);
  const everybody = await approversFor(parts, act);
  if (!everybody) return refuse('approvers-not-read');
  const barred = [requester, ...kind.barred(facts)];
  const approvers = everybody.filter(person => !barred.some(one => samePerson(one, person)));
  const quorum = quorumIn(stagesOf(parts.policy, act));
  if (approvers.length < quorum) return refuse('too-few-approvers', { quorum, approvers: approvers.length });
  return { facts, approvers };
}

async function approversFor(parts: Parts, act: ProposalAct): Promise<readonly Person[] | undefined> {
  try {
    return await approversOf(parts.graph, parts.policy, parts.settings.tenantId, act);
  } catch (error) {
    if (isExpectedFailure(error)) return undefined;
    throw error;
  }
}

const alreadyAsked = ({ id, number }: Asked): No => refuse('already-asked', { id, number });

async function store(
  parts: Parts,
  trx: Transaction<Tables>,
  proposing: Proposing,
  { facts, approvers }: Prepared,
): Promise<Asked | No> {
  const { act, subject, requester, reason, conversation, language } = proposing;
  await proposalKind(act).holdStill(trx, subject);
  const open = await openProposalFor(trx, act, subject);
  if (open) return alreadyAsked(open);
  const now = parts.clock.now();
  const { expiryHours } = parts.policy.proposals[act];
  const id = parts.ids.uuid();
  const body: ProposalBody = { requester, reason: reason.trim(), conversation, language, approvers, facts };
  await trx
    .insertInto('proposal')
    .values({
      id,
      number: await nextNumber(trx),
      kind: act,
      subject,
      fingerprint: fingerprintOfFacts(act, subject, facts),
      quorum: quorumIn(stagesOf(parts.policy, act)),
      status: 'open',
      expires_at: later(now, hours(expiryHours)),
      created_at: now,
      body: toJsonb(body),
      tenant_id: parts.settings.tenantId,
      rule: ruleFingerprint(parts.policy, act),
      version: 1,
    })
    .execute();
  const asked = (await proposalById(trx, id)) as Asked;
  const until = { at: new Date(asked.expiresAt), kind: 'expire-proposal', subject: id, uniqueKey: expiryKey(asked) };
  await setDue(trx, until, parts.ids);
  for (const person of approvers.slice(0, mostAsked)) await ask(parts, trx, asked, person);
  const { number, fingerprint, quorum } = asked;
  await record(parts, trx, { id, number, kind: act }, 'proposal-made', requester, {
    subject,
    reason: body.reason,
    basis: facts,
    fingerprint,
    quorum,
  });
  return asked;
}

/** The card in this person's 1:1 chat, where it can carry live buttons. */
function ask(parts: Parts, trx: Transaction<Tables>, { id }: Asked, person: Person): Promise<void> {
  const target = { to: 'person' as const, tenantId: person.tenantId, objectId: person.objectId };
  return queueMessage(trx, 'proposal', id, target, `ask:${id}:${person.objectId}`, parts.clock.now(), parts.ids);
}

const recorded = (parts: Parts, { act, subject, requester }: Proposing, no: No): Promise<No> =>
  refused(parts, no, { event: 'request-refused', person: requester, facts: { act, subject } });
