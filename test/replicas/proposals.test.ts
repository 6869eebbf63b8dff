import { propose } from '../../src/changes/proposals/propose.js';
import { voteOnProposal } from '../../src/changes/proposals/vote.js';
import type { Parts } from '../../src/parts.js';
import { rightsWith } from '../../src/people/rights.js';
import type { Person } from '../../src/person.js';
import { demoGroups, demoPeople, demoTenantId } from '../../src/simulator/people.js';
import type { TestDatabase } from '../support/database.js';
import { countOf, lockedRoom, locksIn, proposalIn, takes } from '../support/operators.js';
import { changeIn, statusIn } from '../support/story.js';

const person = (key: string): Person => {
  const found = demoPeople.find(one => one.key === key);
  if (!found) throw new Error(`nobody is called ${key}`);
  return { tenantId: demoTenantId, objectId: found.objectId, name: found.name };
};
const operator = rightsWith(['operator'], [demoGroups.operators]);
const approver = rightsWith(['approver'], [demoGroups.approvers]);

/** The same bot as a second process sees it: its own connections to the same tables. */
async function anotherReplica(parts: Parts): Promise<Parts> {
  return { ...parts, replica: 'second', database: await (parts.database as TestDatabase).another() };
}

async function twoReplicas(quorum: number) {
  const { room } = await lockedRoom();
  takes(room, 'unlock', quorum);
  const { parts } = room.demo.bot;
  const asking = {
    act: 'unlock',
    subject: (await changeIn(room))?.id ?? '',
    reason: 'Anna is on leave this month',
    requester: person('operator'),
    rights: operator,
    conversation: 'a:1x',
    language: 'en',
  } as const;
  return { room, first: parts, second: await anotherReplica(parts), asking };
}

it('two who ask for the same at once make one proposal', async () => {
  const { room, first, second, asking } = await twoReplicas(1);
  const made = await Promise.all([first, second].map(parts => propose(parts, asking)));
  expect(made.filter(one => one.ok)).toHaveLength(1);
  expect(made.find(one => !one.ok)).toMatchObject({ reason: 'already-asked' });
  expect(await countOf(room, 'proposal-made')).toBe(1);
});

it('two last votes at once, on two replicas: both count and it is done once', async () => {
  const { room, first, second, asking } = await twoReplicas(2);
  await propose(first, asking);
  const proposal = await proposalIn(room, 2);
  if (!proposal) throw new Error('it was asked');
  const voting = { proposalId: proposal.id, rights: approver, decision: 'approve' } as const;
  const votes = await Promise.all([
    voteOnProposal(first, { ...voting, person: person('approver') }),
    voteOnProposal(second, { ...voting, person: person('approver2') }),
  ]);
  expect(votes.map(vote => vote.ok)).toEqual([true, true]);
  expect(await proposalIn(room, 2)).toMatchObject({ status: 'approved' });
  expect(await countOf(room, 'lock-freed')).toBe(1);
  expect(await locksIn(room)).toEqual([]);
  expect(await statusIn(room)).toBe('failed');
});

it('a vote and a withdrawal of the change at once: one of them, and no lock is left', async () => {
  const { room, first, second, asking } = await twoReplicas(1);
  await propose(first, asking);
  const proposal = await proposalIn(room, 2);
  if (!proposal) throw new Error('it was asked');
  await Promise.all([
    voteOnProposal(second, {
      proposalId: proposal.id,
      rights: approver,
      decision: 'approve',
      person: person('approver2'),
    }),
    room.anna.say('withdraw CR-1'),
  ]);
  await room.settled();
  expect(['failed', 'withdrawn']).toContain(await statusIn(room));
  expect(['approved', 'outdated']).toContain((await proposalIn(room, 2))?.status);
  expect(await locksIn(room)).toEqual([]);
});
