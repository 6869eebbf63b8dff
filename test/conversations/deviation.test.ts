import type { Executing } from '../../src/changes/change.js';
import { deviationSubject } from '../../src/changes/proposals/deviation.js';
import { propose } from '../../src/changes/proposals/propose.js';
import type { ChangeKind } from '../../src/kinds.js';
import { rightsOf } from '../../src/people/groups.js';
import type { Settings } from '../../src/settings.js';
import { manualApp } from '../../src/simulator/apps.js';
import { teamId } from '../../src/simulator/teams/places.js';
import { type Room, wordsOf } from '../support/demo.js';
import { countOf, latest, proposalIn, proposalStatus } from '../support/operators.js';
import { agreed, asks, deleteBoth, partnerOf, roomFor, runs, someone } from '../support/removal.js';
import { changeIn, connectorId, consent, moment, statusIn } from '../support/story.js';

const hour = 3_600_000;
type Way = 'terminate' | 'go-on';

/** Unticked by a Jamf whose secret is dead, id and apps gone: Intune has heard nothing. */
async function silent(kind: ChangeKind, overrides: Partial<Settings> = {}): Promise<Room> {
  const act = kind === 'remove-manual' ? 'remove-manual' : 'migrate';
  const settings: Partial<Settings> = { partnerWrite: 'bot', writeAs: 'app', ...overrides };
  const room = await roomFor(act, { story: 'dead-secret', overrides: settings });
  await asks(room, kind, {});
  await agreed(room);
  await room.inConsole('approver', 'jamf-untick');
  await room.anna.say(`confirm CR-1 ${kind === 'remove-manual' ? 1 : 2}`);
  await moment(room);
  if ((await changeIn(room))?.status === 'waiting') await runIfAsked(room);
  await deleteBoth(room);
  return room;
}

async function runIfAsked(room: Room): Promise<void> {
  const change = await changeIn(room);
  if (change?.status === 'waiting' && change.waiting.reason === 'sign-in') await runs(room, 'bram');
}

async function asksWay(room: Room, way: Way, who = 'requester') {
  const { parts } = room.demo.bot;
  const person = someone(who);
  const asked = await propose(parts, {
    act: 'deviation',
    subject: deviationSubject((await changeIn(room))?.id ?? '', way),
    reason: 'the secret ended, so Jamf cannot tell Intune',
    requester: person,
    rights: await rightsOf(parts.graph, parts.policy, person),
    conversation: teamId,
    language: 'en',
  });
  await moment(room);
  return asked;
}

async function bothApprove(room: Room): Promise<void> {
  await room.bram.say('approve CR-2', { place: 'personal' });
  await room.chloe.say('approve CR-2', { place: 'personal' });
  await moment(room);
}

describe('Terminated that does not come', () => {
  it('is waited for, an hour long; then two ways stand open', async () => {
    const room = await silent('remove-manual');
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'replication', step: 'terminated' } });
    expect(await asksWay(room, 'terminate')).toMatchObject({ ok: false, reason: 'nothing-to-decide' });
    await room.pass(hour);
    expect(await changeIn(room)).toMatchObject({
      waiting: { reason: 'person', code: 'terminated-not-seen', facts: { ways: ['terminate', 'go-on'] } },
    });
  });

  it('is ended by Graph, once two have agreed who did not ask for the change', async () => {
    const room = await silent('remove-manual');
    await room.pass(hour);
    expect(await asksWay(room, 'terminate')).toMatchObject({ ok: true, proposal: { quorum: 2 } });
    const card = wordsOf((await room.chloe.seeCard('personal')).cards);
    for (const said of ['CR-1', 'acme', 'Intune shows Terminated', 'Microsoft Graph', '0 of 2']) {
      expect(card).toContain(said);
    }
    await room.anna.say('approve CR-2');
    await room.bram.say('approve CR-2', { place: 'personal' });
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('open');
    expect(await partnerOf(room)).not.toMatchObject({ partnerState: 'terminated' });
    await room.chloe.say('approve CR-2', { place: 'personal' });
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('approved');
    await room.pass(6000);
    const change = (await changeIn(room)) as Executing;
    expect(change).toMatchObject({
      status: 'done',
      departures: [{ step: 'terminated', way: 'terminate', by: someone('approver2'), proposal: 2 }],
      latches: expect.arrayContaining([expect.objectContaining({ step: 'terminated', how: 'wrote' })]),
    });
    expect(await partnerOf(room)).toMatchObject({ partnerState: 'terminated' });
    expect(await latest(room, 'departure-approved')).toMatchObject({
      person: someone('approver2'),
      facts: { step: 'terminated', way: 'terminate', proposal: 2 },
    });
  });

  it('is told to Intune in the name of who signs in, where the bot has no right of its own', async () => {
    const room = await silent('remove-manual', { writeAs: 'approver', writer: undefined });
    await room.pass(hour);
    await asksWay(room, 'terminate');
    await bothApprove(room);
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({ waiting: { reason: 'sign-in', step: 'terminated' } });
    await runs(room, 'bram');
    expect(await statusIn(room)).toBe('done');
    expect(await partnerOf(room)).toMatchObject({ partnerState: 'terminated' });
  });

  it('is gone without, and recorded as not seen; then Confirm takes a word', async () => {
    const room = await silent('migrate-cloud-connector');
    await room.pass(hour);
    await asksWay(room, 'go-on');
    await bothApprove(room);
    await room.pass(6000);
    expect(await changeIn(room)).toMatchObject({
      waiting: { step: 'jamf-connect' },
      latches: expect.arrayContaining([
        expect.objectContaining({ step: 'terminated', evidence: expect.objectContaining({ terminated: 'not-seen' }) }),
      ]),
      departures: [{ way: 'go-on', proposal: 2 }],
    });
    expect(await partnerOf(room)).not.toMatchObject({ partnerState: 'terminated' });
    await consent(room);
    await room.anna.say(`application-id CR-1 ${await connectorId(room)}`);
    await moment(room);
    await room.inConsole('approver', 'jamf-confirm');
    await room.pass(6000);
    await room.anna.say('confirm CR-1 10');
    await moment(room);
    expect(await statusIn(room)).toBe('done');
  });
});

describe('who asks and who decides', () => {
  it('people with no part in it may not ask, and one who asks does not vote', async () => {
    const room = await silent('remove-manual');
    await room.pass(hour);
    expect(await asksWay(room, 'go-on', 'auditor')).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(await asksWay(room, 'go-on', 'approver')).toMatchObject({ ok: false, reason: 'too-few-approvers' });
    expect(await asksWay(room, 'go-on', 'operator')).toMatchObject({
      ok: true,
      proposal: { body: { approvers: [{ name: 'Bram Jansen' }, { name: 'Chloe Martin' }] } },
    });
    expect(await asksWay(room, 'go-on')).toMatchObject({ ok: false, reason: 'already-asked' });
  });

  it('whoever asked for the change has no vote, though somebody else asked for the way', async () => {
    const room = await silent('remove-manual');
    await room.pass(hour);
    await asksWay(room, 'go-on', 'operator');
    await room.inConsole('requester', 'entra-join-group', { group: 'approvers' });
    await room.anna.say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason: 'own-change' } });
  });

  it('ends as outdated when the step came about after all; nothing is done by it', async () => {
    const room = await silent('remove-manual');
    await room.pass(hour);
    await asksWay(room, 'terminate');
    await room.control('faults', {
      api: 'graph',
      path: 'deviceManagementPartners',
      effect: { is: 'status', status: 503 },
    });
    await room.pass(60_000);
    expect(await proposalStatus(room, 2)).toBe('open');
    await room.control('faults', undefined, 'DELETE');
    await room.inConsole('approver', 'intune-application-id', { applicationId: manualApp.appId });
    await room.inConsole('approver', 'intune-terminate');
    await room.pass(600_000);
    expect(await statusIn(room)).toBe('done');
    expect(await proposalIn(room, 2)).toMatchObject({ status: 'outdated', body: { end: { code: 'world-changed' } } });
    expect(await countOf(room, 'departure-approved')).toBe(0);
  });
});
