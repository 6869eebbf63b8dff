import { kindNamed } from '../../../src/changes/kinds/index.js';
import type { KindSettings, Wish } from '../../../src/changes/kinds/kind.js';
import { makePlan, type Planning } from '../../../src/changes/plan.js';
import type { Judgement, Subject } from '../../../src/changes/step.js';
import type { ChangeKind } from '../../../src/kinds.js';
import type { Reading } from '../../../src/snapshot/reading.js';
import type { EnterpriseApp, Partner, Snapshot } from '../../../src/snapshot/snapshot.js';
import { nativeConnectorAppName } from '../../../src/well-known.js';
import { connectorApp, partner, snapshot, tenantId, value } from '../../support/snapshot.js';

export const ownApp = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp =>
  connectorApp({
    objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb1',
    appId: '55555555-5555-4555-8555-555555555555',
    displayName: 'Jamf Conditional Access',
    ownerTenantId: tenantId,
    ...facts,
  });

export const nativeApp = (facts: Partial<EnterpriseApp> = {}): EnterpriseApp =>
  connectorApp({
    objectId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb2',
    appId: '66666666-6666-4666-8666-666666666666',
    displayName: nativeConnectorAppName,
    roles: [],
    ...facts,
  });

export const manualPartner = (facts: Partial<Partner> = {}): Partner =>
  partner({ isConfigured: true, state: 'enabled', applicationId: ownApp().appId, ...facts });

/** Connected by hand; both apps are there, and readable by their ids. */
export function manualSnapshot(facts: Partial<Snapshot> = {}, apps = [ownApp(), nativeApp()]): Snapshot {
  return snapshot({
    partners: value([manualPartner()]),
    jamfApps: value(apps),
    partnerApp: value(ownApp()),
    named: namedOf(apps),
    ...facts,
  });
}

export const namedOf = (apps: readonly EnterpriseApp[]): { readonly [id: string]: Reading<EnterpriseApp> } =>
  Object.fromEntries(apps.map(app => [app.objectId, value(app)]));

export const subjectWith = (facts: Partial<Subject> = {}): Subject => ({
  id: 'change-1',
  number: 12,
  instance: 'acme',
  tenantId,
  wish: { apps: null },
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

const byPeople: KindSettings = { partnerWrite: 'person', appsWrite: 'person' };

export const planning = (
  name: ChangeKind,
  world: Snapshot,
  about: Subject = subjectWith(),
  settings: KindSettings = byPeople,
): Planning => makePlan(kindNamed(name), world, about, settings);

export function planOf(...asked: Parameters<typeof planning>) {
  const made = planning(...asked);
  if (made.is !== 'plan') throw new Error(`no plan: ${JSON.stringify(made)}`);
  return made.plan;
}

/** The change as it is after its start: with the plan of a manual world. */
export function started(name: ChangeKind, facts: Partial<Subject> = {}, wish: Wish = { apps: null }): Subject {
  const about = subjectWith({ wish, ...facts });
  const plan = { ...planOf(name, manualSnapshot(), subjectWith({ wish })), approvers: [] };
  return { ...about, plan, startedAt: '2026-03-01T09:00:00.000Z' };
}

export function judged(name: ChangeKind, step: string, world: Snapshot, about: Subject): Judgement {
  const found = kindNamed(name)
    .steps({ ...byPeople, wish: about.wish })
    .find(one => one.name === step);
  if (!found) throw new Error(`no step ${step}`);
  return found.done(world, about);
}
