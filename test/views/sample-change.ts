import type { Change, ChangeStatus, Latch, Plan } from '../../src/changes/change.js';
import { kindNamed } from '../../src/changes/kinds/index.js';
import type { Proposal, Vote } from '../../src/changes/proposal.js';

export const anna = { tenantId: 'tenant', objectId: 'anna', name: 'Anna de Vries' };
export const bram = { tenantId: 'tenant', objectId: 'bram', name: 'Bram Jansen' };

const steps = kindNamed('connect-cloud-connector').steps({ partnerWrite: 'bot', appsWrite: 'person', wish: {} });

const plan: Plan = {
  steps: steps.map(({ name, label, actor }, index) => ({ step: name, label, actor, done: index === 0, basis: {} })),
  warnings: [{ code: 'further-instance', facts: {} }],
  blastRadius: { macs: 412, includedUsers: 388, includesAllUsers: false, conditionalAccess: ['Require compliant Mac'] },
  baseline: {},
  fingerprint: '9f3ac01d5c1f',
  takenAt: '2026-03-01T09:00:10Z',
  approvers: [bram],
  tenantName: 'Contoso',
};

export const proposal: Proposal = {
  id: 'proposal',
  number: 12,
  kind: 'change',
  subject: 'change',
  fingerprint: plan.fingerprint,
  quorum: 1,
  status: 'open',
  expiresAt: '2026-03-01T13:00:00Z',
  rule: '',
  createdAt: '2026-03-01T09:00:10Z',
};

export const approval: Vote = { person: bram, decision: 'approve', at: '2026-03-01T09:20:00Z', stage: 0 };

export const latched = (...names: readonly string[]): readonly Latch[] =>
  names.map((step, index) => ({ step, at: '2026-03-01T09:30:00Z', how: index === 0 ? 'found' : 'read', evidence: {} }));

const common = {
  id: 'change',
  number: 12,
  kind: 'connect-cloud-connector',
  tenantId: 'tenant',
  instance: 'acme',
  lockKey: 'tenant/pdm',
  wish: { cloud: 'global', landingPage: 'default', customUrl: null },
  requester: anna,
  reason: 'Our Macs move to Intune compliance.',
  ticket: 'CHG-1',
  language: 'en',
  conversation: 'channel',
  rule: '',
  createdAt: '2026-03-01T09:00:00Z',
} as const;

const started = {
  plan,
  proposal: proposal.id,
  approvedAt: '2026-03-01T09:20:00Z',
  startedAt: '2026-03-01T09:30:00Z',
  latches: latched('prerequisites'),
  attempts: [],
  attestations: [],
  inputs: {},
};

const waiting = {
  reason: 'person',
  step: 'jamf-connect',
  since: '2026-03-01T09:53:00Z',
  code: 'jamf-connect-open',
  facts: {},
};

/** What a change in each status holds beside what all hold. */
const particulars: { readonly [status in ChangeStatus]: object } = {
  drafting: {},
  planned: { plan, proposal: proposal.id },
  approved: { plan, proposal: proposal.id, approvedAt: started.approvedAt },
  running: started,
  waiting: { ...started, waiting },
  verifying: { ...started, latches: latched(...steps.map(step => step.name)) },
  stuck: { ...started, stuck: { code: 'two-weeks', facts: {} } },
  done: {
    ...started,
    latches: latched(...steps.map(step => step.name)),
    end: { code: 'verified', facts: { kept: [] } },
  },
  failed: { end: { code: 'prerequisites-unread', facts: { unread: ['jamf-version'] } } },
  rejected: { plan, proposal: proposal.id, end: { code: 'rejected', by: bram, facts: { reason: '' } } },
  withdrawn: { end: { code: 'withdrawn', by: anna, facts: {} } },
  expired: { plan, proposal: proposal.id, end: { code: 'nobody-decided', facts: {} } },
  outdated: { plan, proposal: proposal.id, end: { code: 'world-changed', facts: { steps: [] } } },
};

/** The sample change in a status; `more` replaces single facts. */
export function changeIn(status: ChangeStatus, more: object = {}): Change {
  const endedAt = '2026-03-01T09:58:00Z';
  return { ...common, endedAt, ...particulars[status], status, ...more } as unknown as Change;
}
