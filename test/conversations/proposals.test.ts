import { voteOnProposal } from '../../src/changes/proposals/vote.js';
import { hours } from '../../src/clock.js';
import { rightsWith } from '../../src/people/rights.js';
import { demoGroups } from '../../src/simulator/people.js';
import { type Room, wordsOf } from '../support/demo.js';
import {
  countOf,
  eventsOf,
  latest,
  lockedRoom,
  proposalIn,
  proposalStatus,
  readBy,
  takes,
} from '../support/operators.js';
import { moment, statusIn } from '../support/story.js';

const unlock = 'unlock CR-1 Anna is on leave and the migration has to start';

/** Finn asked to end CR-1; Bram and Chloe may decide. */
async function asked(quorum = 1) {
  const { room, finn } = await lockedRoom();
  takes(room, 'unlock', quorum);
  await finn.say(unlock);
  await moment(room);
  return { room, finn };
}
const votesIn = async (room: Room) =>
  room.demo.bot.parts.database.kysely
    .selectFrom('vote')
    .selectAll()
    .where('proposal_id', '=', String((await proposalIn(room, 2))?.id))
    .execute();

describe('the card of a proposal', () => {
  it('says what happens, why, what it rests on and who decides', async () => {
    const { room } = await asked();
    const words = wordsOf((await room.chloe.seeCard('personal')).cards);
    const said = [
      'CR-2',
      'Finn Visser',
      'Anna is on leave',
      'CR-1',
      'ends as failed',
      'waits for approval',
      '0 of 1',
      'Bram Jansen, Chloe Martin',
    ];
    for (const one of said) expect(words).toContain(one);
    expect(words).toContain(String((await proposalIn(room, 2))?.fingerprint.slice(0, 8)));
  });

  it('speaks the language of who reads it', async () => {
    const { room } = await asked();
    expect(wordsOf((await room.bram.seeCard('personal')).cards)).toContain(
      'CR-1 beëindigen en de vergrendeling opheffen',
    );
  });

  it('has a live button for those who decide, Withdraw for who asked, and nothing for others', async () => {
    const { room, finn } = await asked();
    const seen = async (who: typeof finn) => JSON.stringify((await who.seeCard('channel')).cards);
    expect(await seen(room.chloe)).toContain('"action":"approve"');
    expect(await seen(finn)).toContain('"action":"withdraw"');
    for (const who of [room.anna, room.eva, room.dirk, finn])
      expect(await seen(who)).not.toContain('"action":"approve"');
  });

  it('stands in the list of what waits for a decision', async () => {
    const { room } = await asked();
    await room.chloe.say('approvals', { place: 'personal' });
    expect(wordsOf((await room.chloe.seeCard('personal')).cards)).toContain('CR-2 · End CR-1 and free its lock · acme');
  });

  it('is shown again by its number, with its history', async () => {
    const { room } = await asked();
    await room.chloe.say('show CR-2', { place: 'personal' });
    expect(JSON.stringify((await room.chloe.seeCard('personal')).cards)).toContain('"action":"approve"');
    await room.chloe.say('history CR-2', { place: 'personal' });
    expect(wordsOf((await room.chloe.seeCard('personal')).cards)).toContain(
      'Finn Visser asked for it: Anna is on leave',
    );
  });
});

describe('votes on a proposal', () => {
  it('of two who vote last at once both count, and it is done once', async () => {
    const { room } = await asked(2);
    const cards = await Promise.all([room.bram.seeCard('personal'), room.chloe.seeCard('personal')]);
    await Promise.all([room.bram.press(cards[0], 'Goedkeuren'), room.chloe.press(cards[1], 'Approve')]);
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('approved');
    expect(await votesIn(room)).toHaveLength(2);
    expect(await countOf(room, 'lock-freed')).toBe(1);
    expect(await countOf(room, 'proposal-applied')).toBe(1);
    expect(await statusIn(room)).toBe('failed');
  });

  it('count once per person, however often one presses', async () => {
    const { room } = await asked(2);
    const card = await room.chloe.seeCard('personal');
    await Promise.all([room.chloe.press(card, 'Approve'), room.chloe.press(card, 'Approve')]);
    await room.chloe.say('approve CR-2');
    expect(await votesIn(room)).toHaveLength(1);
    expect(await proposalStatus(room, 2)).toBe('open');
    expect(await statusIn(room)).toBe('planned');
  });

  it('of somebody who left since is no vote: nothing is done', async () => {
    const { room } = await asked(2);
    await room.bram.say('approve CR-2');
    await room.inConsole('approver', 'entra-leave-groups');
    await room.chloe.say('approve CR-2');
    expect(await proposalIn(room, 2)).toMatchObject({ status: 'outdated', body: { end: { code: 'votes-lost' } } });
    expect(await statusIn(room)).toBe('planned');
  });

  it('are not counted while the rights of earlier voters cannot be read', async () => {
    const { room } = await asked(2);
    await room.bram.say('approve CR-2');
    const { parts } = room.demo.bot;
    await room.control('faults', { api: 'graph', path: 'checkMemberGroups', effect: { is: 'status', status: 403 } });
    const proposal = await proposalIn(room, 2);
    const chloe = proposal?.body.approvers.find(person => person.name.startsWith('Chloe'));
    if (!proposal || !chloe) throw new Error('Chloe may decide');
    const rights = rightsWith(['approver'], [demoGroups.approvers]);
    const voting = { proposalId: proposal.id, person: chloe, rights, decision: 'approve' } as const;
    expect(await voteOnProposal(parts, voting)).toMatchObject({ ok: false, reason: 'votes-unread' });
    await room.control('faults', undefined, 'DELETE');
    expect(await voteOnProposal(parts, { ...voting, seen: '00000000' })).toMatchObject({ reason: 'another-plan' });
    expect(await voteOnProposal(parts, voting)).toMatchObject({ ok: true, proposal: { status: 'approved' } });
  });

  it('are void when the policy asks for others now', async () => {
    const { room } = await asked();
    takes(room, 'unlock', 2);
    await room.chloe.say('approve CR-2');
    expect(await proposalIn(room, 2)).toMatchObject({ status: 'outdated', body: { end: { code: 'policy-changed' } } });
    expect(await statusIn(room)).toBe('planned');
  });

  it('on an old card after the end change nothing, and it shows how things stand', async () => {
    const { room, finn } = await asked();
    const old = await room.chloe.seeCard('personal');
    await finn.say('withdraw CR-2');
    expect(JSON.stringify(await room.chloe.press(old, 'Approve'))).not.toContain('"action":"approve"');
    expect(await statusIn(room)).toBe('planned');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({
      facts: { reason: 'not-open', status: 'withdrawn' },
    });
  });
});

describe('the end of a proposal', () => {
  it('a rejection wants a reason, and tells it to who asked', async () => {
    const { room, finn } = await asked();
    await room.chloe.say('reject CR-2');
    expect(await proposalStatus(room, 2)).toBe('open');
    await room.chloe.say('reject CR-2 Anna is back tomorrow');
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('rejected');
    expect(await readBy(finn, 'channel')).toContain('Chloe Martin rejected CR-2. Anna is back tomorrow');
    expect(await statusIn(room)).toBe('planned');
  });

  it('is withdrawn by who asked or by an operator, and by nobody else', async () => {
    const { room } = await asked();
    await room.chloe.say('withdraw CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason: 'not-yours' } });
    await room.bram.say('trek CR-2 in');
    expect(await proposalStatus(room, 2)).toBe('withdrawn');
  });

  it('comes by itself when nobody decides in time', async () => {
    const { room } = await asked();
    await room.pass(hours(4) + 1000);
    await room.pass(61_000);
    expect(await proposalStatus(room, 2)).toBe('expired');
    expect(await readBy(room.chloe, 'personal')).not.toContain('"action":"approve"');
    await room.chloe.say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { status: 'expired' } });
  });

  it('frees the way for another; meanwhile there is one about a thing', async () => {
    const { room, finn } = await asked();
    await room.bram.say(unlock);
    expect(wordsOf((await room.bram.seeCard('channel')).cards)).toContain('CR-2 asks for that already.');
    await finn.say('withdraw CR-2');
    await Promise.all([room.bram.say(unlock), finn.say(unlock)]);
    expect(await countOf(room, 'proposal-made')).toBe(2);
  });

  it('has every step of it on record', async () => {
    const { room } = await asked(2);
    await room.bram.say('approve CR-2');
    await room.eva.say('approve CR-2');
    await room.chloe.say('approve CR-2');
    expect(await eventsOf(room, String((await proposalIn(room, 2))?.id))).toEqual([
      'proposal-made',
      'proposal-vote',
      'proposal-vote-refused',
      'proposal-vote',
      'proposal-applied',
    ]);
  });
});
