import { kindNamed } from '../../src/changes/kinds/index.js';
import { makePlan, type Planning } from '../../src/changes/plan.js';
import type { Subject } from '../../src/changes/step.js';
import type { Finding } from '../../src/checks/finding.js';
import { checks, findingsOf } from '../../src/checks/index.js';
import { findingWords } from '../../src/checks/text.js';
import { demoTenantId } from '../../src/simulator/people.js';
import { type Connection, connectionOf } from '../../src/snapshot/connection.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';

/*
 * A case is a folder of `test/cases`: one recorded snapshot, and beside it what the rules make of it, as files that a
 * reviewer reads as a diff. `npm run cases -- --update` makes them anew.
 */

export const derivedFiles = ['connection.json', 'findings.json', 'plan.json'] as const;
export type DerivedFile = (typeof derivedFiles)[number];

type Words = ReturnType<typeof findingWords>;
type Derived = {
  readonly 'connection.json': Connection;
  readonly 'findings.json': readonly (Finding & { readonly en: Words; readonly nl: Words })[];
  readonly 'plan.json': Planning;
};

/** Everything the rules say about a snapshot. Pure. Facts without a value are left out, as a file would. */
export function derive(snapshot: Snapshot): Derived {
  const findings = findingsOf(checks, snapshot).map(found => ({
    ...found,
    en: findingWords(found, 'en'),
    nl: findingWords(found, 'nl'),
  }));
  const kind = kindNamed('connect-cloud-connector');
  const planning = makePlan(kind, snapshot, subjectIn(snapshot), { partnerWrite: 'bot', appsWrite: 'person' });
  const derived = { 'connection.json': connectionOf(snapshot), 'findings.json': findings, 'plan.json': planning };
  return JSON.parse(JSON.stringify(derived));
}

const subjectIn = (snapshot: Snapshot): Subject => ({
  id: 'change-1',
  number: 1,
  instance: snapshot.jamf.alias,
  tenantId: demoTenantId,
  wish: { cloud: 'global', landingPage: 'default', customUrl: null },
  createdAt: snapshot.takenAt,
  inputs: {},
  attested: [],
  accepted: {},
  latched: {},
  written: {},
  departures: {},
  others: [],
});
