import { claimChange } from '../../src/changes/claim.js';
import { demoGroups, demoTenantId } from '../../src/simulator/people.js';
import { wordsOf } from '../support/demo.js';
import {
  countOf,
  eventsOf,
  latest,
  lockedRoom,
  locksIn,
  proposalIn,
  proposalStatus,
  readBy,
  roomWithFinn,
} from '../support/operators.js';
import { approve, ask, changeIn, consent, moment, statusIn } from '../support/story.js';

const unlock = 'unlock CR-1 Anna is on leave and the migration has to start';

describe('locks', () => {
  it('tells what is locked, by whom and why, and what frees it', async () => {
    const { room } = await lockedRoom();
    await room.bram.say('locks', { place: 'personal' });
    const card = await room.bram.seeCard('personal');
    const words = wordsOf(card.cards);
    for (const word of ['CR-1', 'Anna de Vries', 'the new office gets Macs', 'old partner record'])
      expect(words).toContain(word);
  });

  it('says so when nothing is locked', async () => {
    const { room } = await roomWithFinn();
    await room.anna.say('locks');
    expect(wordsOf((await room.anna.seeCard('channel')).cards)).toContain('Nothing is locked');
  });

  it('offers Unlock to operators only', async () => {
    const { room, finn } = await lockedRoom();
    await room.chloe.say('locks', { place: 'personal' });
    expect(JSON.stringify((await room.chloe.seeCard('personal')).cards)).not.toContain('"do":"unlock"');
    await finn.say('locks', { place: 'personal' });
    expect(JSON.stringify((await finn.seeCard('personal')).cards)).toContain('"do":"unlock"');
    await finn.say('locks');
    expect(JSON.stringify((await finn.seeCard('channel')).cards)).not.toContain('"do":"unlock"');
  });
});

describe('unlock', () => {
  it('ends the change that blocks others, once an approver agrees', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say(unlock);
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('open');
    expect(await statusIn(room)).toBe('planned');
    await room.chloe.press(await room.chloe.seeCard('personal'), 'Approve');
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('approved');
    expect(await changeIn(room)).toMatchObject({
      status: 'failed',
      end: { code: 'unlocked', by: { name: 'Chloe Martin' } },
    });
    expect(await locksIn(room)).toEqual([]);
    await room.anna.say(ask);
    expect(await statusIn(room, 3)).toBe('drafting');
  });

  it('is asked in a dialog that wants a reason', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say('locks', { place: 'personal' });
    const dialog = await finn.press(await finn.seeCard('personal'), 'Unlock CR-1…');
    if (dialog.is !== 'dialog') throw new Error('a dialog opens');
    await finn.answer(dialog, 'Ask', { reason: 'Anna is on leave this month' });
    await moment(room);
    expect(await proposalIn(room, 2)).toMatchObject({
      kind: 'unlock',
      body: { reason: 'Anna is on leave this month' },
    });
  });

  it('opens no form for who may not ask, whatever button they have', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say('locks', { place: 'personal' });
    const card = await finn.seeCard('personal');
    await room.inConsole('operator', 'entra-leave-groups');
    const dialog = await finn.press(card, 'Unlock CR-1…');
    expect(JSON.stringify(dialog)).toContain('Only operators can ask for this.');
  });

  it('without a reason asks for one and puts nothing to the vote', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say('unlock CR-1');
    await finn.say('unlock CR-1 now!');
    await finn.say('unlock CR-1 because so');
    expect(await proposalIn(room, 2)).toBeUndefined();
    expect(wordsOf((await finn.seeCard('channel')).cards)).toContain('10 to 500');
  });

  it('tells everybody concerned, in words, and leaves no live button', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say(unlock);
    await moment(room);
    const shared = JSON.stringify((await room.eva.seeCard('channel')).cards);
    expect(shared).not.toContain('"action":"approve"');
    await room.chloe.say('approve CR-2');
    await moment(room);
    await room.pass(61_000);
    expect(await readBy(room.anna, 'channel')).toContain('CR-2 is approved, last by Chloe Martin, and done.');
    expect(await readBy(room.anna, 'channel')).toContain('Finn Visser asked to free the lock');
    for (const person of [room.bram, room.chloe, room.anna, finn]) {
      for (const place of ['channel', 'personal'] as const) {
        expect(await readBy(person, place)).not.toMatch(/"action":"(approve|reject|withdraw)"/);
      }
    }
  });

  it('keeps what was done, and says what that is', async () => {
    const { room, finn } = await lockedRoom();
    await approve(room);
    await consent(room);
    await finn.say(unlock);
    await moment(room);
    await room.chloe.say('approve CR-2');
    await moment(room);
    const change = await changeIn(room);
    expect(change).toMatchObject({
      status: 'failed',
      end: { facts: { done: expect.arrayContaining(['consent-connector']) } },
    });
    expect(await readBy(finn, 'channel')).toContain('Done by then, and not undone');
    expect(await locksIn(room)).toEqual([]);
  });

  it('waits for no write: while one may be under way nothing ends and the vote is not counted', async () => {
    const { room, finn } = await lockedRoom();
    await approve(room);
    await consent(room);
    await finn.say(unlock);
    await moment(room);
    const { parts } = room.demo.bot;
    const claim = await claimChange(parts, (await changeIn(room))?.id ?? '');
    await room.chloe.say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason: 'busy' } });
    expect(await proposalStatus(room, 2)).toBe('open');
    expect(
      await parts.database.kysely
        .selectFrom('vote')
        .selectAll()
        .where('fingerprint', '=', (await proposalIn(room, 2))?.fingerprint ?? '')
        .execute(),
    ).toEqual([]);
    await claim?.release();
    await room.chloe.say('approve CR-2');
    expect(await statusIn(room)).toBe('failed');
    expect(await claim?.allowsWrite()).toBe(false);
  });

  it('is outdated when the change has gone on since, and ends nothing', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say(unlock);
    await room.bram.say('approve CR-1');
    await moment(room);
    await room.chloe.say('approve CR-2');
    expect(await proposalStatus(room, 2)).toBe('outdated');
    expect(await statusIn(room)).toBe('waiting');
    expect(await locksIn(room)).toHaveLength(1);
  });

  it('is outdated by itself when the change ends first', async () => {
    const { room, finn } = await lockedRoom();
    await finn.say(unlock);
    await room.anna.say('withdraw CR-1');
    await moment(room);
    expect(await proposalStatus(room, 2)).toBe('outdated');
    expect(await eventsOf(room, String((await proposalIn(room, 2))?.id))).toEqual([
      'proposal-made',
      'proposal-outdated',
    ]);
  });

  it('frees a lock that no change holds any more, and ends none', async () => {
    const { room, finn } = await roomWithFinn();
    const orphan = {
      key: `${demoTenantId}/pdm`,
      change_id: '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11',
      taken_at: new Date(0),
    };
    await room.demo.bot.parts.database.kysely.insertInto('change_lock').values(orphan).execute();
    await finn.say('locks', { place: 'personal' });
    const card = await finn.seeCard('personal');
    expect(wordsOf(card.cards)).toContain('No change is known that holds it');
    const dialog = await finn.press(card, 'Unlock…');
    if (dialog.is !== 'dialog') throw new Error('a dialog opens');
    await finn.answer(dialog, 'Ask', { reason: 'left over from a restore' });
    await moment(room);
    await room.chloe.say('approve CR-1');
    expect(await locksIn(room)).toEqual([]);
    expect(await countOf(room, 'lock-freed')).toBe(1);
  });
});

describe('who may unlock', () => {
  it('only operators ask', async () => {
    const { room } = await lockedRoom();
    await room.chloe.say(unlock);
    expect(await proposalIn(room, 2)).toBeUndefined();
    expect(await latest(room, 'request-refused')).toMatchObject({ facts: { act: 'unlock', reason: 'not-allowed' } });
    expect(wordsOf((await room.chloe.seeCard('channel')).cards)).toContain('Bot operators');
  });

  it.each<['bram' | 'eva' | 'anna', string]>([
    ['bram', 'own-request'],
    ['eva', 'not-allowed'],
    ['anna', 'own-change'],
  ])('%s does not decide: %s', async (who, reason) => {
    const { room } = await lockedRoom();
    const approvers = room.demo.bot.parts.policy.roles.approver as { id: string; name: string }[];
    approvers.push({ id: demoGroups.requesters, name: 'Mac administrators' });
    await room.bram.say(unlock);
    await room[who].say('approve CR-2');
    expect(await latest(room, 'proposal-vote-refused')).toMatchObject({ facts: { reason } });
    expect(await proposalStatus(room, 2)).toBe('open');
    expect(await statusIn(room)).toBe('planned');
  });

  it('is refused where nobody is left to agree', async () => {
    const { room } = await lockedRoom();
    await room.inConsole('approver2', 'entra-leave-groups');
    await room.bram.say(unlock);
    expect(await proposalIn(room, 2)).toBeUndefined();
    expect(wordsOf((await room.bram.seeCard('channel')).cards)).toContain('only 0 may');
  });
});
