import { attestStep, giveApplicationId } from '../../src/changes/act.js';
import type { Executing } from '../../src/changes/change.js';
import { claimChange } from '../../src/changes/claim.js';
import { connectedOthers } from '../../src/changes/connected.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import { recordLatch } from '../../src/changes/latch.js';
import { move } from '../../src/changes/move.js';
import { castVote } from '../../src/changes/vote.js';
import { withdrawChange } from '../../src/changes/withdraw.js';
import type { Parts } from '../../src/parts.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups } from '../../src/simulator/people.js';
import { approve, ask, changeIn, connectorId, consent, moment, roomWithPeople } from '../support/story.js';

async function underWay() {
  const room = await roomWithPeople();
  await room.anna.say(ask);
  await approve(room);
  await consent(room);
  const change = (await changeIn(room)) as Executing;
  return { room, parts: room.demo.bot.parts, change };
}

it('an id given while another one is judged is judged itself', async () => {
  const { room, parts, change } = await underWay();
  const claim = await claimChange(parts, change.id);
  if (!claim) throw new Error('nobody else holds it');
  const step = kindNamed(change.kind)
    .steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} })
    .find(one => one.name === 'application-id');
  if (!step) throw new Error('there is such a step');
  const judged = { ...change, inputs: { applicationId: await connectorId(room) } };
  const other = '99999999-9999-4999-8999-999999999999';
  await move(parts, change.id, present => ({
    change: { ...(present as Executing), inputs: { applicationId: other } },
    entries: [{ event: 'input-given' }],
  }));
  await recordLatch(parts, claim, judged, { do: 'latch', step, how: 'read', evidence: {} });
  const present = (await changeIn(room)) as Executing;
  expect(present.latches.map(latch => latch.step)).not.toContain('application-id');
  await claim.release();
});

it('nothing is withdrawn while a write may be under way, and nothing is written after it', async () => {
  const { parts, change } = await underWay();
  const withdrawing = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']) };
  const claim = await claimChange(parts, change.id);
  expect(await withdrawChange(parts, withdrawing)).toMatchObject({ ok: false, reason: 'busy' });
  await claim?.release();
  expect(await withdrawChange(parts, withdrawing)).toMatchObject({ ok: true, change: { status: 'withdrawn' } });
  expect(await claim?.allowsWrite()).toBe(false);
});

/** The same bot, but somebody else is quicker by one transaction. */
function overtakenBy(parts: Parts, other: () => Promise<unknown>): Parts {
  let first = true;
  const transaction: Parts['database']['transaction'] = async work => {
    if (first) {
      first = false;
      await other();
    }
    return parts.database.transaction(work);
  };
  return { ...parts, database: { ...parts.database, transaction } };
}

it('what is accepted is what was shown, not what took its place meanwhile', async () => {
  const { parts, change } = await underWay();
  const waitsOn = (extra: string[]) =>
    move(parts, change.id, present => ({
      change: {
        ...(present as Executing),
        status: 'waiting',
        latches: change.latches.filter(latch => latch.step === 'prerequisites' || latch.step === 'jamf-connect'),
        waiting: {
          reason: 'person',
          step: 'consent-connector',
          code: 'grants-extra',
          since: change.createdAt,
          facts: { extra },
        },
      },
      entries: [{ event: 'change-waiting' }],
    }));
  await waitsOn(['Mail.Read (delegated)']);
  const approver = { ...change.requester, objectId: 'somebody-else' };
  const accepting = {
    changeId: change.id,
    person: approver,
    rights: rightsWith(['approver'], [demoGroups.approvers]),
    step: '3',
  };
  // An approver of other kinds of change, whose groups do not decide on this one.
  const another = { ...accepting, rights: rightsWith(['approver']) };
  expect(await attestStep(parts, another)).toMatchObject({ ok: false, reason: 'not-allowed' });
  const overtaken = overtakenBy(parts, () => waitsOn(['Mail.Read (delegated)', 'Mail.Send (delegated)']));
  expect(await attestStep(overtaken, accepting)).toMatchObject({ ok: false, reason: 'busy' });
  expect(await attestStep(parts, accepting)).toMatchObject({
    ok: true,
    change: { attestations: [{ step: 'consent-connector' }] },
  });
});

it('an id given a moment too late is not said to be taken', async () => {
  const { room, parts, change } = await underWay();
  const value = await connectorId(room);
  const latched = () =>
    move(parts, change.id, present => {
      const latch = { step: 'application-id', at: change.createdAt, how: 'read' as const, evidence: {} };
      const executing = present as Executing;
      return { change: { ...executing, latches: [...executing.latches, latch] }, entries: [{ event: 'step-done' }] };
    });
  const giving = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']), value };
  expect(await giveApplicationId(overtakenBy(parts, latched), giving)).toMatchObject({
    ok: false,
    reason: 'step-done',
  });
});

it('an id is not replaced once it was taken', async () => {
  const { room, parts, change } = await underWay();
  const id = await connectorId(room);
  await room.anna.say(`application-id CR-1 ${id}`);
  await room.settled();
  const person = change.requester;
  const given = await giveApplicationId(parts, {
    changeId: change.id,
    person,
    rights: rightsWith(['requester']),
    value: '99999999-9999-4999-8999-999999999999',
  });
  expect(given.ok).toBe(false);
  expect(await changeIn(room)).toMatchObject({ inputs: { applicationId: id } });
});

it('a vote whose time ends between the first judgement and the storing is judged again, and does not count', async () => {
  const room = await roomWithPeople();
  await room.anna.say(ask);
  await moment(room);
  const { parts } = room.demo.bot;
  const change = await changeIn(room);
  const person = change?.status === 'planned' ? change.plan.approvers[0] : undefined;
  if (!change || !person) throw new Error('somebody may approve');
  const rights = rightsWith(['approver'], [demoGroups.approvers]);
  const tooLate = overtakenBy(parts, async () => room.demo.clock.skip(30 * 24 * 3_600_000));
  const voting = { changeId: change.id, person, rights, decision: 'approve' } as const;
  expect(await castVote(tooLate, voting)).toMatchObject({
    ok: false,
    reason: 'not-open',
    facts: { status: 'expired' },
  });
  expect(await parts.database.kysely.selectFrom('vote').selectAll().execute()).toEqual([]);
});

it('a server whose change was given up once its connection stood is one that others must reckon with', async () => {
  const { parts, change } = await underWay();
  const withdraw = { changeId: change.id, person: change.requester, rights: rightsWith(['requester']) };
  const others = () => connectedOthers(parts, 'another');
  expect(await others()).toEqual([]);
  await move(parts, change.id, present => ({
    change: {
      ...(present as Executing),
      latches: [...change.latches, { step: 'jamf-confirm', at: change.createdAt, how: 'read', evidence: {} }],
    },
    entries: [{ event: 'step-done' }],
  }));
  expect(await others()).toEqual([]);
  expect(await withdrawChange(parts, withdraw)).toMatchObject({ ok: true, change: { status: 'withdrawn' } });
  expect(await others()).toEqual([change.instance]);
  expect(await connectedOthers(parts, change.instance)).toEqual([]);
});
