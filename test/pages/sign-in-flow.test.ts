import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castProvenVote } from '../../src/changes/step-up/cast.js';
import { openStepUp } from '../../src/changes/step-up/store.js';
import { withdrawChange } from '../../src/changes/withdraw.js';
import { createSignInPages } from '../../src/pages/sign-in/index.js';
import { rightsWith } from '../../src/people/rights.js';
import type { Room } from '../support/demo.js';
import { ask, changeIn, moment, roomWithPeople, statusIn } from '../support/story.js';
import { browser, shown } from './support/voting.js';

/** The rules of the demo, but an approval takes a fresh sign-in. */
function policyWithStepUp(quorum = 1): string {
  const policy = JSON.parse(readFileSync('policy.demo.json', 'utf8'));
  policy.changes.connect = { ...policy.changes.connect, stepUp: true, quorum };
  const file = join(mkdtempSync(join(tmpdir(), 'connector-bot-')), 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  return file;
}

/** Anna has asked, and Bram has the card. */
async function asked(quorum = 1): Promise<Room> {
  const overrides = {
    publicUrl: 'http://127.0.0.1:3978',
    authenticationContext: 'c1',
    policyFile: policyWithStepUp(quorum),
  };
  const room = await roomWithPeople({ overrides });
  await room.anna.say(ask);
  await moment(room);
  return room;
}

/** Bram pressed Approve, and has the link to prove that it was he. */
async function pressed(quorum = 1) {
  const room = await asked(quorum);
  const { parts } = room.demo.bot;
  const change = await changeIn(room);
  if (change?.status !== 'planned') throw new Error('Anna has asked');
  const bram = change.plan.approvers.find(one => one.name.startsWith('Bram'));
  if (!bram) throw new Error('Bram may approve');
  const vote = { person: bram, proposal: change.proposal, decision: 'approve', language: 'en' } as const;
  const { nonce } = await openStepUp(parts, vote);
  return { room, parts, change, bram, nonce, window: browser(createSignInPages({ parts, vote: castProvenVote })) };
}

/** Somebody signs in on the simulated page, as a browser's form does; undefined cancels. */
async function signIn(location: string | undefined, person?: string): Promise<Record<string, string>> {
  const body = new URLSearchParams(person ? { person } : {});
  const answer = await fetch(location ?? '', { method: 'POST', body, redirect: 'manual' });
  return Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
}

const votesIn = (room: Room) => room.demo.bot.parts.database.kysely.selectFrom('vote').selectAll().execute();
const reasonsIn = async (room: Room) => {
  const rows = await room.demo.bot.parts.database.kysely.selectFrom('audit').selectAll().orderBy('sequence').execute();
  return rows.flatMap(({ event, entry }) => {
    const { reason } = (entry as { facts: { reason?: string } }).facts;
    return event === 'vote-refused' || event === 'step-up-failed' ? [`${event}: ${reason}`] : [];
  });
};

it('the whole way, from the button in Teams over our door to Microsoft and back', async () => {
  const room = await asked();
  const answer = await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
  const link = /\/sign-in\/start\?n=[\w-]{43}/.exec(JSON.stringify(answer))?.[0];
  expect(await votesIn(room)).toEqual([]);
  // The link was shown once: what is remembered for a second delivery of the press does not hold it.
  const remembered = await room.demo.bot.parts.database.kysely.selectFrom('activity').selectAll().execute();
  expect(remembered.length).toBeGreaterThan(0);
  expect(JSON.stringify(remembered)).not.toContain('/sign-in/start');

  const door = new URL(room.demo.bot.messagesUrl).origin;
  const gone = await fetch(`${door}${link}`, { redirect: 'manual' });
  expect(gone.status).toBe(302);
  const cookie = gone.headers.get('set-cookie')?.split(';')[0] ?? '';
  const query = new URLSearchParams(await signIn(gone.headers.get('location') ?? '', 'approver'));
  const back = await fetch(`${door}/sign-in/done?${query}`, { headers: { cookie } });
  // Bram speaks Dutch.
  expect(await back.text()).toContain('Je goedkeuring van CR-1 telt');
  expect(back.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await votesIn(room)).toMatchObject([{ decision: 'approve', authenticated_at: expect.any(Date) }]);
});

it('signed in at Microsoft, Bram has approved, and the vote says when he proved who he is', async () => {
  const { room, nonce, window, bram, parts } = await pressed();
  const gone = await window.open(nonce);
  const back = await window.comeBack(await signIn(gone.location, 'approver'));
  expect(back.html).toContain('Your approval of CR-1 is counted');
  const [vote] = await votesIn(room);
  expect(vote).toMatchObject({ tenant_id: bram.tenantId, object_id: bram.objectId, decision: 'approve' });
  const age = parts.clock.now().getTime() - (vote?.authenticated_at?.getTime() ?? 0);
  expect(Math.abs(age)).toBeLessThan(300_000);
  await room.settled();
  expect(await statusIn(room)).not.toBe('planned');
  expect(await reasonsIn(room)).toEqual([]);
});

it('Chloe signs in on the link of Bram, or nobody does: no vote', async () => {
  const { room, nonce, window } = await pressed();
  const forwarded = await window.open(nonce);
  expect(shown(await window.comeBack(await signIn(forwarded.location, 'approver2')))).toBe('somebody-else');
  expect(await votesIn(room)).toEqual([]);
  expect(await statusIn(room)).toBe('planned');
  expect(await reasonsIn(room)).toEqual(['step-up-failed: somebody-else']);
});

it('cancelled on the page of Microsoft: no vote', async () => {
  const { room, nonce, window } = await pressed();
  expect(shown(await window.comeBack(await signIn((await window.open(nonce)).location)))).toBe('cancelled');
  expect(await votesIn(room)).toEqual([]);
});

it.each([
  ['left-out', 'context-missing'],
  ['access_denied', 'cancelled'],
  ['interaction_required', 'sign-in-refused'],
])('Conditional Access does not let it through (%s): no vote', async (context, page) => {
  const { room, nonce, window } = await pressed();
  await room.control('sign-in', { context });
  expect(shown(await window.comeBack(await signIn((await window.open(nonce)).location, 'approver')))).toBe(page);
  expect(await votesIn(room)).toEqual([]);
  expect(await reasonsIn(room)).toEqual([`step-up-failed: ${page}`]);
});

it('a browser that leaves out the demand for a new sign-in brings an old one, which is not taken', async () => {
  const { room, nonce, window } = await pressed();
  const address = new URL((await window.open(nonce)).location ?? '');
  address.searchParams.delete('prompt');
  expect(shown(await window.comeBack(await signIn(address.href, 'approver')))).toBe('signed-in-too-long-ago');
  expect(await votesIn(room)).toEqual([]);
});

it('Bram lost his right while he signed in: no vote', async () => {
  const { room, nonce, window } = await pressed();
  const answer = await signIn((await window.open(nonce)).location, 'approver');
  await room.inConsole('approver', 'entra-leave-groups');
  const back = await window.comeBack(answer);
  expect(back.html).toContain('You do not have the right to decide on this');
  expect(await votesIn(room)).toEqual([]);
  expect(await reasonsIn(room)).toEqual(['vote-refused: not-allowed']);
});

it('Anna took it back while Bram signed in: no vote, and he is told', async () => {
  const { room, parts, change, nonce, window } = await pressed();
  const answer = await signIn((await window.open(nonce)).location, 'approver');
  const rights = rightsWith(['requester']);
  await withdrawChange(parts, { changeId: change.id, person: change.requester, rights });
  expect((await window.comeBack(answer)).html).toContain('CR-1 is not waiting for a decision any more');
  expect(await votesIn(room)).toEqual([]);
});

it('Bram rejected it with the button while the window was open: his first vote stands', async () => {
  const { room, nonce, window } = await pressed(2);
  const answer = await signIn((await window.open(nonce)).location, 'approver');
  await room.bram.say('reject CR-1 not this week');
  await room.settled();
  expect(shown(await window.comeBack(answer))).toBe('not-open');
  expect(await votesIn(room)).toMatchObject([{ decision: 'reject' }]);
});

it('two windows, two sign-ins: one vote', async () => {
  const { room, parts, change, bram, nonce, window } = await pressed(2);
  const first = await signIn((await window.open(nonce)).location, 'approver');
  expect(shown(await window.comeBack(first))).toBe('approve-counted');
  const vote = { person: bram, proposal: change.proposal, decision: 'approve', language: 'nl' } as const;
  const again = await openStepUp(parts, vote);
  const second = await window.comeBack(await signIn((await window.open(again.nonce)).location, 'approver'));
  expect(second.html).toContain('Je hebt al over CR-1 beslist');
  expect(await votesIn(room)).toHaveLength(1);
});

it('the groups cannot be read: no vote, and the link still works a moment later', async () => {
  const { room, nonce, window } = await pressed();
  const answer = await signIn((await window.open(nonce)).location, 'approver');
  await room.control('faults', { api: 'graph', path: 'checkMemberGroups', effect: { is: 'status', status: 403 } });
  expect(shown(await window.comeBack(answer))).toBe('rights-unreadable');
  await room.control('faults', undefined, 'DELETE');
  const again = await signIn((await window.open(nonce)).location, 'approver');
  expect(shown(await window.comeBack(again))).toBe('approve-counted');
});

it('what was asked for anew is not what Bram saw', async () => {
  const { parts, change, bram } = await pressed();
  await parts.database.kysely.updateTable('proposal').set({ fingerprint: 'another' }).execute();
  const vote = {
    person: bram,
    proposal: change.proposal,
    decision: 'approve',
    authenticatedAt: parts.clock.now(),
  } as const;
  expect(await castProvenVote(parts, vote)).toMatchObject({ ok: false, reason: 'another-plan' });
  expect(await castProvenVote(parts, { ...vote, proposal: 'none' })).toMatchObject({ reason: 'unknown-change' });
});
