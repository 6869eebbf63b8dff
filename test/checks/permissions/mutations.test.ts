import type { Finding } from '../../../src/checks/finding.js';
import { findingsOf } from '../../../src/checks/index.js';
import { permissionOnApi } from '../../../src/checks/permissions/contract.js';
import { permissionChecks } from '../../../src/checks/permissions/index.js';
import type { EnterpriseApp } from '../../../src/snapshot/snapshot.js';
import {
  type Apps,
  byHand,
  checkOf,
  connected,
  contracts,
  type Mutation,
  ofConnector,
  ofManual,
  type Role,
  snapshotOf,
} from './mutations.js';

/** Of one app, told by counting names: written apart from what it holds to account. */
function countedIn(app: EnterpriseApp | undefined, role: Role) {
  const roles = (app?.roles ?? []).map(
    ({ resourceAppId: resource, value }) => ({ type: 'application', resource, value }) as const,
  );
  const scopes = (app?.scopes ?? []).map(({ resourceAppId: resource, scope: value, forEveryone }) => ({
    of: { type: 'delegated', resource, value } as const,
    forEveryone,
  }));
  const everybody = [...roles, ...scopes.filter(scope => scope.forEveryone).map(scope => scope.of)].map(
    permissionOnApi,
  );
  const anybody = [...roles, ...scopes.map(scope => scope.of)].map(permissionOnApi);
  const wanted = contracts[role].map(permissionOnApi);
  return {
    missing: wanted.filter(name => !everybody.includes(name)).sort(),
    extra: [...new Set(anybody)].filter(name => !wanted.includes(name)).sort(),
  };
}

/** Apps that cannot be told apart, or are not Jamf's, are not compared with what Jamf's must hold. */
const notCompared = ['several', 'own-tenant', 'cannot-tell'];

/** What is wrong with the answer to these mutations; empty when nothing is. */
function unseen(start: Apps, mutations: readonly Mutation[]): readonly string[] {
  const apps = mutations.reduce((world, { apply }) => apply(world), start);
  const findings = findingsOf(permissionChecks, snapshotOf(apps));
  const of = (name: string) => findings.find(({ check }) => check === name);
  const title = mutations.map(({ name }) => name).join(' + ');
  return mutations.flatMap(({ seenBy: [first, ...others], of: role }) => {
    const seenBy = mutations.length > 1 ? [first, ...others] : [first];
    const found = seenBy.map(of).find(one => one?.outcome !== 'pass' && one?.outcome !== 'skipped');
    if (!found) return [`${title}: ${seenBy.map(name => of(name)?.code)}`];
    return found.check === checkOf[role] ? wrongGrants(title, found, apps, role) : [];
  });
}

function wrongGrants(title: string, found: Finding, apps: Apps, role: Role): readonly string[] {
  const standsIn = apps[role] === undefined && apps.twins.some(twin => twin.appId.startsWith(`twin-${role}`));
  if (notCompared.includes(found.code) || (standsIn && found.code !== 'gone')) return [];
  const { missing, extra } = found.facts;
  const expected = countedIn(apps[role], role);
  return JSON.stringify({ missing, extra }) === JSON.stringify(expected)
    ? []
    : [`${title}: ${JSON.stringify({ missing, extra })} instead of ${JSON.stringify(expected)}`];
}

/** A new app of Jamf's own in the place of the one that is gone: nothing tells that it was ever another. */
const replaced = ['registration: gone', 'registration: a second app of the name, owned by the same tenant'];
const isReplaced = (...pair: readonly Mutation[]) => pair.every(({ name }) => replaced.includes(name));

const pairs = (all: readonly Mutation[]) =>
  all.flatMap(one => all.filter(other => other !== one && !isReplaced(one, other)).map(other => [one, other]));

test('the untouched worlds raise no alarm', () => {
  for (const world of [connected, byHand]) {
    const bad = findingsOf(permissionChecks, snapshotOf(world)).filter(
      ({ outcome, code }) => outcome !== 'pass' && outcome !== 'skipped' && code !== 'not-there',
    );
    expect(bad).toEqual([]);
  }
});

test.each([
  ['connector', connected, ofConnector, 46],
  ['manual', byHand, ofManual, 12],
] as const)('%s: every single mutation is seen, by the right check', (_name, start, mutations, count) => {
  expect(mutations).toHaveLength(count);
  expect(mutations.flatMap(mutation => unseen(start, [mutation]))).toEqual([]);
});

test.each([
  ['connector', connected, ofConnector, 46 * 45 - 2],
  ['manual', byHand, ofManual, 12 * 11],
] as const)('%s: every two mutations, in both orders, are both seen', (_name, start, mutations, count) => {
  const both = pairs(mutations);
  expect(both).toHaveLength(count);
  expect(both.flatMap(pair => unseen(start, pair))).toEqual([]);
});
