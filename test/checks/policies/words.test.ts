import { explained } from '../../../src/checks/check.js';
import type { Finding } from '../../../src/checks/finding.js';
import { findingsOf } from '../../../src/checks/index.js';
import { policyChecks } from '../../../src/checks/policies/index.js';
import { policyNames } from '../../../src/checks/policies/names.js';
import { en, nl } from '../../../src/checks/policies/text.js';
import { findingWords } from '../../../src/checks/text.js';
import type { Reading } from '../../../src/snapshot/reading.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import { absent, at, connectedSnapshot, denied, snapshot, unreachable } from '../../support/snapshot.js';

const notAsked: Reading<never> = { is: 'unreachable', at, cause: 'not-asked' };
const dark = (reading: Reading<never>): Partial<Snapshot> => ({
  partners: reading,
  jamfApps: reading,
  conditionalAccess: reading,
  compliancePolicies: reading,
  compliancePartners: reading,
});
const stale = (world: Snapshot): Partial<Snapshot> => {
  const old = <T>(reading: Reading<T>): Reading<T> =>
    reading.is === 'value' ? { ...reading, is: 'stale', cause: 'time-out' } : reading;
  const { partners, jamfApps, conditionalAccess, compliancePolicies, compliancePartners } = world;
  return {
    partners: old(partners),
    jamfApps: old(jamfApps),
    conditionalAccess: old(conditionalAccess),
    compliancePolicies: old(compliancePolicies),
    compliancePartners: old(compliancePartners),
  };
};

/** What the card of the checks shows of a finding. */
const mostOfCause = 260;
const mostOfFix = 220;

describe('in the dark', () => {
  it.each<[string, Partial<Snapshot>]>([
    ['denied', dark(denied('Policy.Read.All'))],
    ['unreachable', dark(unreachable)],
    ['not asked', dark(notAsked)],
    ['absent, which none of these can be', dark(absent)],
    ['stale', stale(connectedSnapshot())],
  ])('everything %s: nothing passes, nothing fails', (_how, facts) => {
    const found = findingsOf(policyChecks, connectedSnapshot(facts));
    expect(found.map(finding => `${finding.outcome} ${finding.code}`)).toEqual(Array(4).fill('error not-read'));
  });

  it.each(policyChecks.map(check => [check.name, check] as const))('%s reads what it says it reads', (_name, check) => {
    const parts: { readonly [part: string]: keyof Snapshot } = {
      partners: 'partners',
      'jamf-apps': 'jamfApps',
      'conditional-access': 'conditionalAccess',
      'compliance-policies': 'compliancePolicies',
      'compliance-partners': 'compliancePartners',
    };
    const needed = new Set(check.reads.map(part => parts[part]));
    const others = Object.values(parts).filter(part => !needed.has(part));
    const without = Object.fromEntries(others.map(part => [part, unreachable]));
    expect(check.run(snapshot(without))).toEqual(check.run(snapshot()));
    const [last] = check.reads.slice(-1);
    const hidden = { [parts[last ?? ''] ?? '']: unreachable };
    expect(check.run(snapshot(hidden)).outcome).toBe('error');
  });
});

describe('every code', () => {
  const inOrder = new Set(['ok', 'users', 'jamf-judges', 'not-used', 'no-app']);
  const passes = (check: string, code: string) =>
    inOrder.has(code) || (check === 'compliance-policy' && code === 'all-users');

  it.each(policyChecks.map(check => [check.name, check] as const))(
    'of %s has words, and somebody who can help',
    (_name, check) => {
      if (!isPolicyName(check.name)) throw new Error(`${check.name} is not in names.ts`);
      const codes = Object.keys(en[check.name].codes);
      expect(Object.keys(nl[check.name].codes)).toEqual(codes);
      const troubles = codes.filter(code => code !== 'not-read' && !passes(check.name, code));
      expect(Object.keys(check.fixes).sort()).toEqual([...troubles].sort());
      for (const code of troubles) {
        expect(check.fixes[code]).toMatchObject({
          where: expect.any(String),
          source: expect.stringMatching(/^https:/),
        });
        for (const words of [en, nl]) expect(words[check.name].codes[code]?.({})?.fix).toBeTruthy();
      }
    },
  );

  const sayings = (['en', 'nl'] as const).flatMap(language =>
    policyChecks.flatMap(({ name }) => {
      const codes = isPolicyName(name) ? Object.keys(en[name].codes) : [];
      return codes.map(code => [language, name, code] as const);
    }),
  );
  it.each(sayings)('%s %s %s says cause and fix without gaps', (language, check, code) => {
    const facts = {
      policy: 'Mac baseline',
      policies: check === 'compliance-policy' ? 2 : ['One', 'Two', 'Three', 'Four', 'Five'],
      groups: 2,
      excludedGroups: 3,
      narrowedBy: ['locations', 'user-risk'],
      app: 'Registration',
      appId: 'a-1',
      why: 'denied',
      status: 403,
      permission: 'Policy.Read.All',
    };
    const finding: Pick<Finding, 'check' | 'code' | 'facts'> = { check, code, facts };
    const { title, cause, fix = '' } = findingWords(finding, language);
    expect(`${title} ${cause} ${fix}`).not.toMatch(/undefined|NaN|\[object|"{2}|user-risk/);
    if (cause.includes('"One"')) expect(cause).toMatch(/"One", "Two" (and 3 more|en nog 3)/);
  });

  it.each(sayings)('%s %s %s fits on the card, however long the names are', (language, check, code) => {
    const long = `Policy ${'x'.repeat(200)}`;
    const facts = {
      policy: long,
      policies: [long, long, long],
      excludedGroups: 12,
      narrowedBy: ['locations', 'device-filter', 'sign-in-risk'],
      app: 'User registration app for Device Compliance',
      appId: '',
      why: 'server-error',
    };
    const { cause, fix = '' } = findingWords({ check, code, facts }, language);
    expect(cause.length).toBeLessThanOrEqual(mostOfCause);
    expect(fix.length).toBeLessThanOrEqual(mostOfFix);
  });

  it('530003 is never taken for a wrong password, and what cannot be read is said', () => {
    for (const words of [en, nl]) {
      const { codes } = words['registration-allowed'];
      for (const code of ['blocked', 'may-block', 'app-alone', 'report-only']) {
        expect(codes[code]?.({}).cause).toMatch(/530003.*50126/s);
        expect(codes[code]?.({}).fix).toMatch(/Baseline scopes settings.*Customize behavior/s);
      }
      expect(codes['app-alone']?.({}).cause).toMatch(/15 jun[ei] 2026.*MC1223829/is);
    }
  });
});

test('a missing permission is given by whoever rules Entra', () => {
  const world = snapshot({ conditionalAccess: denied('Policy.Read.All') });
  const found = explained(policyChecks, world).find(finding => finding.check === 'compliance-required');
  expect(found).toMatchObject({ group: 'policies', scope: 'tenant', fix: { who: 'privileged-role-administrator' } });
});

function isPolicyName(name: string): name is (typeof policyNames)[number] {
  return policyNames.some(known => known === name);
}
