import { anySeed, checkRules, told } from './check-rules.js';
import { type Rules, rules } from './rules.js';

/** In `npm run test:long` it is a hundred thousand (test/long/model.test.ts). */
const runs = 5000;

test('whatever happens in whatever order, nothing is written that was not approved', () => {
  const checked = checkRules(runs, anySeed());
  console.info(told(checked));
  expect(checked.failure).toBeUndefined();
  // Schedules in which nothing ever comes to a write would prove nothing.
  for (const what of ['requested', 'voted', 'started', 'about-to', 'written', 'written by a person', 'done']) {
    expect([what, checked.counts[what]]).toEqual([what, expect.any(Number)]);
  }
});

const nobody = { tenantId: '', objectId: '', name: '' };

/** Take one rule away, and some schedule must show it: with this seed always the same one. */
const seed = 1;
const without: { readonly [rule: string]: Partial<Rules> } = {
  'who may ask': { mayRequest: () => ({ ok: true }) },
  'own requests': {
    judgeVote: vote => rules.judgeVote({ ...vote, change: { ...vote.change, requester: nobody } }),
  },
  'one vote each': { judgeVote: vote => rules.judgeVote({ ...vote, votes: [] }) },
  'the plan that was shown': { judgeVote: vote => rules.judgeVote({ ...vote, seen: undefined }) },
  'the time to vote': { judgeVote: vote => rules.judgeVote({ ...vote, isOver: false }) },
  'leavers lose their vote': {
    judgeQuorum: votes => rules.judgeQuorum({ ...votes, rightsOf: () => ({ isIn: () => true }) }),
  },
  'what was asked for then': {
    judgeQuorum: votes => rules.judgeQuorum({ ...votes, proposal: { ...votes.proposal, quorum: 0 } }),
    whyVotesDoNotStart: quorum =>
      rules.whyVotesDoNotStart(quorum.is === 'unread' ? quorum : { ...quorum, ruleChanged: false }),
  },
  'votes at the start': { whyVotesDoNotStart: () => undefined },
  'the world at the start': { whyPlanDoesNotStart: () => undefined },
  'votes at the write': { whyNotWrite: stopped => rules.whyNotWrite(stopped, { ...holding }) },
  'the stop before a write': { whyNotWrite: (_, quorum) => rules.whyNotWrite(false, quorum) },
  'the stop at the call': { isStoppedAtCall: () => false },
  'who may run': { whyNotRun: run => (run.change.status === 'waiting' ? undefined : rules.whyNotRun(run)) },
  'who signs in': { isPresser: () => true },
  'one writer at a time': { isStillClaimed: () => true },
};
const holding = { is: 'holds', valid: 1, quorum: 1, ruleChanged: false } as const;

test.each(Object.entries(without))('without the rule on %s it is seen', (_, gone) => {
  expect(checkRules(runs * 4, seed, { ...rules, ...gone }).failure).toMatch(/never: /);
});
