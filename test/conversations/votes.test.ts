import { latestOf } from '../../src/audit/store.js';
import { hours } from '../../src/clock.js';
import { demoPeople } from '../../src/simulator/people.js';
import { type Room, wordsOf } from '../support/demo.js';
import { approve, ask, changeIn, lastWords, moment, roomWithPeople, statusIn } from '../support/story.js';

const planned = async (options: Parameters<typeof roomWithPeople>[0] = {}): Promise<Room> => {
  const room = await roomWithPeople(options);
  await room.anna.say(ask);
  await moment(room);
  return room;
};
const latest = async (room: Room, event: 'vote-refused' | 'request-refused') =>
  (await latestOf(room.demo.bot.parts.database.kysely, event, 1))[0];
const idOf = async (room: Room) => (await changeIn(room))?.id ?? '';

describe('two persons', () => {
  it('the requester cannot approve, whatever they type', async () => {
    const room = await planned();
    await room.anna.say('approve CR-1');
    expect(await statusIn(room)).toBe('planned');
    expect(await latest(room, 'vote-refused')).toMatchObject({ facts: { reason: 'own-request' } });
  });

  it('an outsider cannot approve', async () => {
    const room = await planned();
    await room.eva.say('approve CR-1');
    expect(await statusIn(room)).toBe('planned');
    expect(await latest(room, 'vote-refused')).toMatchObject({ facts: { reason: 'not-allowed' } });
  });

  it('an outsider cannot ask', async () => {
    const room = await roomWithPeople();
    await room.eva.say(ask);
    expect(await changeIn(room)).toBeUndefined();
    expect(await latest(room, 'request-refused')).toMatchObject({ facts: { reason: 'not-allowed' } });
  });

  it('the shared card carries no vote, the own view of an approver does', async () => {
    const room = await planned();
    const shared = JSON.stringify((await room.eva.seeCard('channel')).cards);
    expect(shared).not.toContain('"action":"approve"');
    expect(JSON.stringify((await room.bram.seeCard('channel')).cards)).toContain('"action":"approve"');
    expect(JSON.stringify((await room.anna.seeCard('channel')).cards)).not.toContain('"action":"approve"');
  });

  it('who lost the right between plan and click has no vote', async () => {
    const room = await planned();
    const card = await room.bram.seeCard('personal');
    await leave(room, 'approver');
    await room.bram.press(card, 'approvals');
    expect(await statusIn(room)).toBe('planned');
  });

  it('a vote of somebody who left meanwhile does not start anything', async () => {
    const room = await planned();
    await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
    await leave(room, 'approver');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'outdated', end: { code: 'votes-lost' } });
  });

  it('groups that cannot be read are no right', async () => {
    const room = await planned();
    await room.control('faults', { api: 'graph', path: 'checkMemberGroups', effect: { is: 'status', status: 403 } });
    await room.bram.say('approve CR-1');
    expect(await statusIn(room)).toBe('planned');
  });
});

describe('what was approved', () => {
  it('is what runs: another world ends it as outdated', async () => {
    const room = await planned();
    await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
    await room.inConsole('approver', 'jamf-connect');
    await room.inConsole('approver', 'consent-connector');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'outdated', end: { code: 'world-changed' } });
    expect(await lastWords(room)).toContain('CR-1');
  });

  it('counts a person once, and a second press says so', async () => {
    const room = await planned();
    const card = await room.bram.seeCard('personal');
    await Promise.all([room.bram.press(card, 'approvals'), room.bram.press(card, 'approvals')]);
    const votes = await room.demo.bot.parts.database.kysely.selectFrom('vote').selectAll().execute();
    expect(votes).toHaveLength(1);
  });
});

describe('who may approve', () => {
  it.each([404, 403, 500])('cannot be read (%s): no plan, and no lock left behind', async status => {
    const room = await roomWithPeople();
    await room.control('faults', { api: 'graph', path: 'transitiveMembers', effect: { is: 'status', status } });
    await room.anna.say(ask);
    await moment(room);
    await room.pass(130_000);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'approvers-not-read' } });
    await room.control('faults', undefined, 'DELETE');
    await room.anna.say(ask);
    expect(await statusIn(room, 2)).toBe('drafting');
  });

  it('is asked of the policy of today, not of the day of the vote', async () => {
    const room = await planned();
    await room.bram.press(await room.bram.seeCard('personal'), 'approvals');
    const connect = room.demo.bot.parts.policy.changes.connect as { quorum: number };
    connect.quorum = 2;
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'outdated', end: { code: 'policy-changed' } });
  });
});

describe('a rejection', () => {
  it('ends the change with its reason and frees the lock', async () => {
    const room = await planned();
    await room.chloe.say('reject CR-1 not during the audit week');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({
      status: 'rejected',
      end: { facts: { reason: 'not during the audit week' } },
    });
    const told = (await room.anna.see('channel')).map(message => message.text ?? '').join('\n');
    expect(told).toContain('not during the audit week');
    await room.anna.say(ask);
    expect(await statusIn(room, 2)).toBe('drafting');
  });

  it('leaves no live button on any copy', async () => {
    const room = await planned();
    await room.chloe.say('reject CR-1 not during the audit week');
    await moment(room);
    await room.pass(61_000);
    for (const person of [room.bram, room.chloe, room.anna]) {
      const cards = [...(await person.see('channel')), ...(await person.see('personal'))].map(message => message.cards);
      expect(JSON.stringify(cards)).not.toContain('"action":"approve"');
    }
  });

  it('may hold any character', async () => {
    const room = await planned();
    const id = await idOf(room);
    const card = await room.chloe.seeCard('personal');
    const data = { action: 'reject', id, reason: 'not \u0000 now' };
    await room.chloe.act('execute', { message: card.id, verb: 'approvals', data });
    expect(await statusIn(room)).toBe('rejected');
  });

  it('needs a reason', async () => {
    const room = await planned();
    await room.chloe.say('reject CR-1');
    expect(await statusIn(room)).toBe('planned');
  });
});

describe('time', () => {
  it('a plan nobody decides on expires', async () => {
    const room = await planned();
    await room.pass(hours(4) + 1000);
    expect(await changeIn(room)).toMatchObject({ status: 'expired', end: { code: 'nobody-decided' } });
    await room.bram.say('approve CR-1');
    expect(await statusIn(room)).toBe('expired');
  });

  it('an approved change does not expire once it runs; people are reminded', async () => {
    const room = await planned();
    await approve(room);
    await room.pass(hours(30));
    await moment(room);
    expect(await statusIn(room)).toBe('waiting');
    const told = (await room.anna.see('channel')).map(message => message.text ?? '').join('\n');
    expect(told).toContain('still waits');
  });

  it('after two weeks it is stuck and keeps its lock', async () => {
    const room = await planned();
    await approve(room);
    await room.pass(hours(24 * 14 + 1));
    expect(await statusIn(room)).toBe('stuck');
    await room.anna.say('withdraw CR-1');
    await moment(room);
    expect(await changeIn(room)).toMatchObject({ status: 'failed', end: { code: 'given-up' } });
  });
});

describe('withdrawing', () => {
  it('is for the requester', async () => {
    const room = await planned();
    await room.bram.say('hello');
    await room.eva.say('withdraw CR-1');
    expect(await statusIn(room)).toBe('planned');
    await room.anna.say('withdraw CR-1');
    await moment(room);
    expect(await statusIn(room)).toBe('withdrawn');
  });
});

describe('attackers', () => {
  it("pressing a button with another change's id changes nothing they may not change", async () => {
    const room = await planned();
    const card = await room.eva.seeCard('channel');
    const id = await idOf(room);
    await room.eva.act('execute', { message: card.id, verb: 'approvals', data: { action: 'approve', id } });
    await room.eva.act('execute', { message: card.id, verb: 'confirm', data: { id, step: 'jamf-connect' } });
    await room.eva.act('execute', {
      message: card.id,
      verb: 'approvals',
      data: { action: 'approve', id: 'x'.repeat(5000) },
    });
    await room.eva.act('execute', { message: card.id, verb: 'constructor', data: { __proto__: { admin: true } } });
    expect(await statusIn(room)).toBe('planned');
  });

  it('an old card answers with the present state', async () => {
    const room = await planned();
    const old = await room.bram.seeCard('personal');
    await room.chloe.say('reject CR-1 not during the audit week');
    const outcome = await room.bram.press(old, 'approvals');
    expect(JSON.stringify(outcome)).not.toContain('"action":"approve"');
    expect(await statusIn(room)).toBe('rejected');
  });

  it('text in reasons is shown as text', async () => {
    const room = await roomWithPeople();
    await room.anna.say(
      'connect jamf acme cloud global default because **bold** [x](https://evil.example) <at>all</at> ${secret}',
    );
    await moment(room);
    const words = wordsOf((await room.bram.seeCard('personal')).cards);
    expect(words).not.toMatch(/(^|[^\\])\[x\]\(https/);
    expect(words).not.toContain('<at>');
  });

  it.each([
    'connect jamf http://acme.jamfcloud.com because it is a test of addresses',
    'connect jamf https://user:pass@acme.jamfcloud.com because it is a test of addresses',
    'connect jamf https://10.0.0.5 because it is a test of addresses',
    'connect jamf https://169.254.169.254 because it is a test of addresses',
    'connect jamf https://evil.example because it is a test of addresses',
    'connect jamf initech because it is a test of addresses',
  ])('%s is refused, recorded, and no request goes there', async line => {
    const room = await roomWithPeople();
    await room.anna.say(line);
    expect(await changeIn(room)).toBeUndefined();
    expect(await latest(room, 'request-refused')).toMatchObject({ person: { objectId: demoPeople[0]?.objectId } });
    expect(await lastWords(room)).not.toContain('pass@');
  });
});

/** Entra takes somebody out of every group. */
async function leave(room: Room, key: string): Promise<void> {
  await room.inConsole(key, 'entra-leave-groups');
}
