import { whyPlanDoesNotStart, whyVotesDoNotStart } from '../../src/changes/judge-start.js';
import { whyNotWrite } from '../../src/changes/judge-write.js';
import type { Planning } from '../../src/changes/plan.js';
import type { Quorum } from '../../src/changes/quorum.js';

const counted = { valid: 1, quorum: 1, ruleChanged: false } as const;
const [holds, lost, unread] = [{ is: 'holds', ...counted }, { is: 'lost', ...counted }, { is: 'unread' }] as const;

it.each<[string, Quorum, object | undefined]>([
  ['that hold let it start', holds, undefined],
  ['that were lost end it', lost, { do: 'outdate', code: 'votes-lost' }],
  ['under another rule end it, though enough hold', { ...holds, ruleChanged: true }, { code: 'policy-changed' }],
  ['that cannot be read keep it waiting', unread, { do: 'later' }],
])('before a start, votes %s', (_, quorum, expected) => {
  const why = whyVotesDoNotStart(quorum);
  if (expected) expect(why).toMatchObject(expected);
  else expect(why).toBeUndefined();
});

const planned = (fingerprint: string) => ({ is: 'plan', plan: { fingerprint, steps: [] } }) as unknown as Planning;

it.each<[string, Planning, object | undefined]>([
  ['the one that was voted on starts it', planned('same'), undefined],
  ['another one ends it', planned('other'), { do: 'outdate', code: 'world-changed', facts: { steps: ['settings'] } }],
  ['one that refuses ends it', { is: 'refused', refusal: { code: 'no', facts: {} } }, { do: 'outdate', code: 'no' }],
  ['one that cannot be read keeps it waiting', { is: 'unread', code: 'x', facts: {} }, { do: 'later' }],
])('before a start, a world like %s', (_, present, expected) => {
  const why = whyPlanDoesNotStart({ fingerprint: 'same', steps: [] }, present);
  if (expected) expect(why).toMatchObject(expected);
  else expect(why).toBeUndefined();
});

it.each<[string, boolean, Quorum, string | undefined]>([
  ['leaves when the votes hold', false, holds, undefined],
  ['waits when writes were stopped, whatever the votes', true, holds, 'writes-stopped'],
  ['waits when votes were lost', false, lost, 'votes-lost'],
  ['waits when votes cannot be read', false, unread, 'votes-unread'],
])('a write %s', (_, isStopped, quorum, code) => {
  expect(whyNotWrite(isStopped, quorum)?.code).toBe(code);
});
