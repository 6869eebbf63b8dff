import type { ChangeRunningData } from '../../cards/change-running/data.js';
import { rightsWith } from '../../src/people/rights.js';
import { changeView, type Viewer } from '../../src/views/change/index.js';
import { viewerOf } from '../../src/views/change/viewing.js';
import { groupOf, policyWith } from '../people/policies.js';
import { input } from './change-input.js';
import { anna, bram, changeIn, latched } from './sample-change.js';

const [connectGroup, otherGroup] = [groupOf('a'), groupOf('b')];
const policy = policyWith({
  connect: { stages: [{ name: 'Security', quorum: 1, groups: [{ id: connectGroup, name: 'Security' }] }] },
});

/** The plan was approved; a permission that nobody documented turned up. */
const change = changeIn('waiting', {
  latches: latched('prerequisites', 'jamf-connect'),
  waiting: {
    reason: 'person',
    step: 'consent-connector',
    since: '2026-03-01T09:53:00Z',
    code: 'grants-extra',
    facts: { app: 'Cloud Connector', extra: ['Mail.Read'] },
  },
});
const votes = [{ person: bram, decision: 'approve' as const, at: '2026-03-01T09:20:00Z', stage: 0 }];
const offered = (viewer: Viewer) => (changeView(input(change, { viewer })).data as ChangeRunningData).confirmStep;
const seenBy = (person: typeof bram, group: string) =>
  viewerOf(policy, change, votes, { person, rights: rightsWith(['approver'], [group]) });

describe('the button that accepts what a step shows', () => {
  it('is for those who may vote on this kind of change', () => {
    expect(offered(seenBy(bram, connectGroup))).toBe('consent-connector');
  });

  it('is not for approvers of other kinds, nor for who asked for the change: they would be refused', () => {
    const chloe = { tenantId: 'tenant', objectId: 'chloe', name: 'Chloe Martin' };
    expect(offered(seenBy(chloe, otherGroup))).toBe('');
    expect(offered(seenBy(anna, connectGroup))).toBe('');
  });

  it('stands on the 1:1 copies of those who were asked to vote, and on no other', () => {
    const copyOf = (person: typeof bram) => viewerOf(policy, change, votes, { person, rights: 'as-planned' });
    expect(offered(copyOf(bram))).toBe('consent-connector');
    expect(offered(copyOf(anna))).toBe('');
  });

  it("stays on everybody's card: who presses is looked at then", () => {
    expect(offered('everyone')).toBe('consent-connector');
  });
});
