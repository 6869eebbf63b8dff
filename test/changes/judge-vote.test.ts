import demoPolicy from '../../policy.demo.json';
import { judgeQuorum } from '../../src/changes/judge-quorum.js';
import { judgeVote, type VoteToJudge } from '../../src/changes/judge-vote.js';
import type { Vote } from '../../src/changes/proposal.js';
import { tally } from '../../src/changes/tally.js';
import { effective, type Policy } from '../../src/people/policy.js';
import { policySchema } from '../../src/people/policy-schema.js';
import { rightsWith } from '../../src/people/rights.js';
import { asksStepUp, ruleFingerprint, stagesOf } from '../../src/people/stages.js';
import { demoGroups, demoTenantId } from '../../src/simulator/people.js';

const person = (name: string) => ({ tenantId: demoTenantId, objectId: `object-${name}`, name });
const [anna, bram, chloe, dirk] = ['Anna', 'Bram', 'Chloe', 'Dirk'].map(person) as [Person, Person, Person, Person];
type Person = ReturnType<typeof person>;

const policyWith = (connect: object): Policy => policySchema.parse({ ...demoPolicy, changes: { connect } });
const one = policyWith({ quorum: 1 });
const inStages = policyWith({
  stages: [
    { name: 'Identity', groups: [demoGroups.approvers] },
    { name: 'Operations', groups: [demoGroups.operators], quorum: 2 },
  ],
});

const approver = rightsWith(['approver'], [demoGroups.approvers]);
const operator = rightsWith(['operator'], [demoGroups.operators]);
const approval = (by: Person, stage = 0): Vote => ({
  person: by,
  decision: 'approve',
  at: '2026-03-01T09:00:00Z',
  stage,
});

const judge = (vote: Partial<VoteToJudge> = {}) => {
  const policy = vote.policy ?? one;
  return judgeVote({
    act: 'connect',
    change: { status: 'planned', requester: anna },
    fingerprint: '9f3ac01d5c1f',
    rule: ruleFingerprint(policy, 'connect'),
    votes: [],
    person: bram,
    rights: approver,
    decision: 'approve',
    reason: '',
    isOver: false,
    stepUp: 'not-needed',
    ...vote,
    policy,
  });
};
const why = (vote: Partial<VoteToJudge>) => {
  const judged = judge(vote);
  return judged.ok ? 'counts' : judged.reason;
};

describe('a vote', () => {
  it.each<[string, Partial<VoteToJudge>, string]>([
    ['of an approver counts', {}, 'counts'],
    ['after its time does not, whether or not the change has ended', { isOver: true }, 'not-open'],
    ['of the requester does not, whatever their groups', { person: anna }, 'own-request'],
    ['of the requester under other letters does not', { person: { ...anna, objectId: 'OBJECT-ANNA' } }, 'own-request'],
    ['of somebody without the group does not', { rights: operator }, 'not-allowed'],
    ['of somebody who has the role by name alone does not', { rights: rightsWith(['approver']) }, 'not-allowed'],
    ['after the decision does not', { change: { status: 'approved', requester: anna } }, 'not-open'],
    ['that was given before does not', { votes: [approval(bram)] }, 'already-voted'],
    ['on what the card showed counts', { seen: '9f3ac01d' }, 'counts'],
    ['on another plan than the card showed does not', { seen: '00000000' }, 'another-plan'],
    ['asked for by another rule does not', { rule: 'of another day' }, 'policy-changed'],
    [
      'on what the policy no longer allows does not',
      { policy: policySchema.parse({ ...demoPolicy, changes: {} }) },
      'act-not-in-policy',
    ],
    ['that lacks a fresh sign-in does not', { stepUp: 'needed' }, 'step-up-needed'],
    ['with a fresh sign-in counts', { stepUp: 'done' }, 'counts'],
    ['against it needs a reason', { decision: 'reject', reason: ' x ' }, 'reject-reason-missing'],
    ['against it needs no fresh sign-in', { decision: 'reject', reason: 'too risky', stepUp: 'needed' }, 'counts'],
    ['against it is not endless', { decision: 'reject', reason: 'x'.repeat(501) }, 'reason-too-long'],
  ])('%s', (_, vote, expected) => expect(why(vote)).toBe(expected));
});

describe('in stages', () => {
  it('the first stage is asked first, whoever comes', () => {
    expect(why({ policy: inStages })).toBe('counts');
    expect(why({ policy: inStages, person: chloe, rights: operator })).toBe('not-this-stage');
  });

  it('the second opens when the first has its votes', () => {
    const votes = [approval(bram, 0)];
    expect(judge({ policy: inStages, votes, person: chloe, rights: operator })).toMatchObject({
      ok: true,
      before: { stage: 1, valid: 1, quorum: 3 },
    });
    expect(why({ policy: inStages, votes, person: dirk, rights: approver })).toBe('not-this-stage');
  });

  it('nobody counts in two, though they are in both groups', () => {
    const both = rightsWith(['approver', 'operator'], [demoGroups.approvers, demoGroups.operators]);
    expect(why({ policy: inStages, votes: [approval(bram, 0)], rights: both })).toBe('already-voted');
  });

  it('a later stage may reject at once', () => {
    expect(why({ policy: inStages, person: chloe, rights: operator, decision: 'reject', reason: 'not now' })).toBe(
      'counts',
    );
  });
});

describe('the count', () => {
  const stages = stagesOf(policyWith({ quorum: 2 }), 'connect');
  const trusted = () => 'trusted' as const;

  it('counts each person once, the requester never, rejections not', () => {
    const votes = [approval(bram), approval(bram), approval(anna), { ...approval(chloe), decision: 'reject' as const }];
    expect(tally(stages, votes, anna, trusted)).toMatchObject({ valid: 1, complete: false });
    expect(tally(stages, [approval(bram), approval(chloe)], anna, trusted)).toMatchObject({ valid: 2, complete: true });
  });

  it('a leaver counts no more, and nothing is complete without stages', () => {
    const rights = (voter: { name: string }) => (voter.name === 'Bram' ? rightsWith([]) : approver);
    expect(tally(stages, [approval(bram), approval(chloe)], anna, rights)).toMatchObject({ valid: 1, complete: false });
    expect(tally([], [], anna, trusted)).toMatchObject({ complete: false });
  });

  it('a vote given for a stage that the policy no longer has counts nowhere', () => {
    expect(tally(stages, [approval(bram, 4), approval(chloe)], anna, trusted)).toMatchObject({ valid: 1 });
  });
});

describe('a fresh sign-in is asked', () => {
  const read = (act: 'connect' | 'disconnect', rule: object, stepUpAvailable: boolean) =>
    effective(policySchema.parse({ ...demoPolicy, changes: { [act]: rule } }), { stepUpAvailable });

  it.each<[string, 'connect' | 'disconnect', object, boolean, boolean]>([
    ['for what takes something away, where it can be had', 'disconnect', {}, true, true],
    ['not where it cannot be had', 'disconnect', {}, false, false],
    ['not for what only adds', 'connect', {}, true, false],
    ['where the policy says so', 'connect', { stepUp: true }, true, true],
    ['nowhere that the policy says not', 'disconnect', { stepUp: false }, true, false],
  ])('%s', (_, act, rule, available, expected) => {
    expect(asksStepUp(read(act, rule, available), act)).toBe(expected);
  });

  it('is another rule than none: votes that were given before there was one are void', () => {
    const [without, now] = [false, true].map(available =>
      ruleFingerprint(read('disconnect', {}, available), 'disconnect'),
    );
    expect(without).not.toBe(now);
  });

  it('counts from then on only the votes that were proven', () => {
    const policy = read('connect', { stepUp: true }, true);
    const judged = (votes: readonly Vote[]) =>
      judgeQuorum({
        policy,
        act: 'connect',
        proposal: { quorum: 1, rule: '' },
        votes,
        requester: anna,
        rightsOf: () => approver,
      });
    expect(judged([approval(bram)])).toMatchObject({ is: 'lost', valid: 0 });
    expect(judged([{ ...approval(bram), authenticatedAt: '2026-03-01T09:00:00Z' }])).toMatchObject({ is: 'holds' });
  });
});
