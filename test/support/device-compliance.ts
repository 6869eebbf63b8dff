import type { Kind } from '../../src/changes/kinds/kind.js';
import { makePlan } from '../../src/changes/plan.js';
import type { Step, Subject } from '../../src/changes/step.js';
import type { CompliancePartner, EnterpriseApp, Snapshot } from '../../src/snapshot/snapshot.js';
import { connectorApp, snapshot, tenantId, value } from './snapshot.js';

export const macUsers = '55555555-5555-4555-8555-555555555551';
export const designers = '55555555-5555-4555-8555-555555555552';

export const askedDeviceCompliance = {
  applicableGroup: 'Applicable Macs',
  complianceGroup: 'Compliant Macs',
  userGroups: [macUsers],
};

/** The same world with the two smart groups in Jamf Pro. */
export const smartGroups = (world: Snapshot): Snapshot => ({
  ...world,
  jamf: {
    ...world.jamf,
    smartGroups: value([
      { id: '1', name: 'All Managed Clients' },
      { id: '7', name: 'Applicable Macs' },
      { id: '8', name: 'Compliant Macs' },
    ]),
  },
});

/** Nothing connected, and nothing in the way of Device Compliance. */
export const ready = (facts: Partial<Snapshot> = {}): Snapshot => smartGroups(snapshot(facts));

export const complianceRow = (facts: Partial<CompliancePartner> = {}): CompliancePartner => ({
  id: 'compliance-1',
  displayName: 'Jamf Device Compliance',
  state: 'enabled',
  macOsOnboarded: true,
  macOsGroups: [macUsers],
  excludedGroups: [],
  includesAllUsers: false,
  ...facts,
});

export const complianceConnector = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp =>
  connectorApp({
    objectId: 'cccccccc-cccc-4ccc-8ccc-ccccccccccc1',
    appId: '66666666-6666-4666-8666-666666666666',
    displayName: 'Cloud Connector for Device Compliance',
    roles: [],
    scopes: [],
    ...facts,
  });

export const complianceRegistration = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp =>
  complianceConnector({
    objectId: 'cccccccc-cccc-4ccc-8ccc-ccccccccccc2',
    appId: 'b03c10a8-71c7-45f9-b44a-3335ab76e970',
    displayName: 'User registration app for Device Compliance',
    ...facts,
  });

/** Connected by Device Compliance, all well. */
export const compliant = (facts: Partial<Snapshot> = {}): Snapshot =>
  ready({
    jamfApps: value([complianceConnector(), complianceRegistration()]),
    compliancePartners: value([complianceRow()]),
    ...facts,
  });

export const subjectAsking = (wish: Subject['wish'], facts: Partial<Subject> = {}): Subject => ({
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish,
  createdAt: '2026-03-01T08:59:00.000Z',
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
  ...facts,
});

/** The plan of such a change, and what its steps look at from its approval on. */
export function planned(kind: Kind, world: Snapshot, subject: Subject) {
  const made = makePlan(kind, world, subject, { partnerWrite: 'person', appsWrite: 'person' });
  if (made.is !== 'plan') throw new Error(`no plan: ${JSON.stringify(made)}`);
  return { plan: made.plan, subject: { ...subject, plan: { ...made.plan, approvers: [] } } };
}

/** Codes of the warnings on a plan. */
export const warned = (kind: Kind, world: Snapshot, subject: Subject): readonly string[] =>
  kind.warnings(world, subject).map(({ code }) => code);

export function stepOf(kind: Kind, name: string): Step {
  const shaping = { partnerWrite: 'person', appsWrite: 'person', wish: {} } as const;
  const step = kind.steps(shaping).find(one => one.name === name);
  if (!step) throw new Error(`no step ${name}`);
  return step;
}
