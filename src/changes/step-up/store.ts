import { append } from '../../audit/store.js';
import { hours, later, minutes } from '../../clock.js';
import { storable } from '../../database/json.js';
import type { ProposalId } from '../../ids.js';
import type { Language } from '../../language.js';
import { challengeOf, hashOf, oidcNonceOf, type Random, random } from '../../one-time.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../person.js';
import { subjectOf } from './about.js';
import { type AskedVote, askedOf } from './asked.js';

type StoreParts = Pick<Parts, 'database' | 'clock'>;

/** From the press in Teams to the vote: so long, and not longer. */
export const stepUpMs = minutes(5);

export type StepUpAsk = {
  readonly person: Person;
  readonly proposal: ProposalId;
  readonly decision: 'approve' | 'reject';
  readonly reason?: string;
  readonly language: Language;
};

/** Somebody voted where a fresh sign-in is asked: the nonce opens the page, for this person's vote alone. */
export async function openStepUp(
  parts: StoreParts,
  ask: StepUpAsk,
  fresh: Random = random,
): Promise<{ readonly nonce: string; readonly expiresAt: Date }> {
  const { proposal, decision, reason, language } = ask;
  const person = { ...ask.person, name: storable(ask.person.name) };
  const nonce = fresh();
  const now = parts.clock.now();
  const expiresAt = later(now, stepUpMs);
  const whose = { tenant_id: person.tenantId.toLowerCase(), object_id: person.objectId.toLowerCase() };
  await parts.database.transaction(async trx => {
    // Of two presses the newer one counts; the older link says so for a while.
    await trx
      .updateTable('step_up')
      .set({ expires_at: now })
      .where(eb => eb.and({ ...whose, proposal_id: proposal }))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .execute();
    await trx
      .deleteFrom('step_up')
      .where('expires_at', '<', later(now, -hours(1)))
      .execute();
    await trx
      .insertInto('step_up')
      .values({
        nonce_hash: hashOf(nonce),
        ...whose,
        name: person.name,
        proposal_id: proposal,
        decision,
        reason: storable(reason?.trim() ?? '') || null,
        language,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    const change = await subjectOf(trx, proposal);
    await append(trx, { event: 'step-up-opened', person, change, facts: { decision } }, now);
  });
  return { nonce, expiresAt };
}

export type NotOpen = {
  readonly ok: false;
  readonly reason: 'unknown' | 'expired' | 'used';
  /** Absent where nothing is known of it. */
  readonly asked?: AskedVote;
};

export type Started = {
  readonly ok: true;
  readonly asked: AskedVote;
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
};

/** The page was opened. It may be opened again until it has been used; then only the last one leads to the vote. */
export async function startStepUp(
  parts: StoreParts,
  nonce: string,
  fresh: Random = random,
): Promise<Started | NotOpen> {
  const [state, verifier] = [fresh(), fresh()];
  const row = await parts.database.kysely
    .updateTable('step_up')
    .set({ state_hash: hashOf(state), verifier })
    .where('nonce_hash', '=', hashOf(nonce))
    .where('used_at', 'is', null)
    .where('expires_at', '>', parts.clock.now())
    .returningAll()
    .executeTakeFirst();
  if (!row) return whyNot(parts, 'nonce_hash', nonce);
  return { ok: true, asked: askedOf(row), state, nonce: oidcNonceOf(state), challenge: challengeOf(verifier) };
}

export type Taken = {
  readonly ok: true;
  readonly asked: AskedVote;
  readonly state: string;
  /** What the id token must carry, and what the code must be redeemed with. */
  readonly nonce: string;
  readonly verifier: string;
};

/** Microsoft sent the browser back. A state works once, whoever comes with it and on however many replicas. */
export async function takeStepUp(parts: StoreParts, state: string): Promise<Taken | NotOpen> {
  const now = parts.clock.now();
  const row = await parts.database.kysely
    .updateTable('step_up')
    .set({ used_at: now })
    .where('state_hash', '=', hashOf(state))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  if (!row?.verifier) return whyNot(parts, 'state_hash', state);
  // It has left with this answer, and has no business in the table any more.
  await parts.database.kysely
    .updateTable('step_up')
    .set({ verifier: null })
    .where('nonce_hash', '=', row.nonce_hash)
    .execute();
  return { ok: true, asked: askedOf(row), state, nonce: oidcNonceOf(state), verifier: row.verifier };
}

/** It failed through nobody's fault: the link in Teams opens the page again. The state stays worthless. */
export async function giveBackStepUp(parts: StoreParts, taken: Taken): Promise<void> {
  await parts.database.kysely
    .updateTable('step_up')
    .set({ used_at: null, state_hash: null, verifier: null })
    .where('state_hash', '=', hashOf(taken.state))
    .execute();
}

async function whyNot(parts: StoreParts, by: 'nonce_hash' | 'state_hash', word: string): Promise<NotOpen> {
  const row = await parts.database.kysely
    .selectFrom('step_up')
    .selectAll()
    .where(by, '=', hashOf(word))
    .executeTakeFirst();
  if (!row) return { ok: false, reason: 'unknown' };
  return { ok: false, reason: row.used_at ? 'used' : 'expired', asked: askedOf(row) };
}
