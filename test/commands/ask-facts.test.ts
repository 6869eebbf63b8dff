import { hereEn } from '../../cards/answer/here.en.js';
import type { HereLine } from '../../cards/answer/here.js';
import { hereNl } from '../../cards/answer/here.nl.js';
import { applicationId, appPermissions } from '../../src/commands/ask/fact-apps.js';
import { compliancePolicies, licences } from '../../src/commands/ask/fact-checks.js';
import { connection } from '../../src/commands/ask/fact-connection.js';
import { removalDate } from '../../src/commands/ask/fact-dates.js';
import { clientSecret } from '../../src/commands/ask/fact-secret.js';
import { jamfVersion } from '../../src/commands/ask/fact-version.js';
import type { Fact, Seen } from '../../src/commands/ask/here.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { at, connectorApp, denied, partner, snapshot, tenantId, unreachable, value } from '../support/snapshot.js';

const now = new Date(at);
const told = (fact: Fact, facts: Partial<Snapshot>, more: Partial<Seen> = {}): readonly HereLine[] =>
  fact.lines({
    snapshots: [snapshot(facts)],
    servers: 1,
    proven: new Set(),
    clocks: [],
    article: 'connector',
    language: 'en',
    now,
    ...more,
  });
const codes = (lines: readonly HereLine[]) => lines.map(({ code, tone }) => [code, tone]);

const manualId = '55555555-5555-4555-8555-555555555555';
const manual: Partial<Snapshot> = {
  partners: value([partner({ state: 'enabled', applicationId: manualId })]),
  partnerApp: value(connectorApp({ appId: manualId, ownerTenantId: tenantId })),
};
const endsIn = (days: number): Partial<Seen> => {
  const endDateTime = new Date(now.getTime() + days * 86_400_000).toISOString();
  const passwordCredentials = [{ endDateTime, hint: 'abc' }];
  return { manual: { ok: true, value: { displayName: 'Jamf', keyCredentials: [], passwordCredentials } } as never };
};

const everyFact = { connection, jamfVersion, licences, clientSecret, appPermissions, applicationId, removalDate };
const unread = (reading: Snapshot['partners']): Partial<Snapshot> => ({
  partners: reading,
  compliancePartners: reading as never,
  jamfApps: reading as never,
  partnerApp: reading as never,
  servicePlans: reading as never,
  compliancePolicies: reading as never,
  jamf: { ...snapshot().jamf, version: reading as never },
});

describe('what is so in a tenant', () => {
  it.each(Object.entries({ ...everyFact, compliancePolicies }))('%s: what was not read is not known', (_name, fact) => {
    for (const reading of [denied('X'), unreachable]) {
      const lines = told(fact, unread(reading));
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ tone }) => tone !== 'unknown')).toEqual([]);
    }
  });

  it.each(Object.entries(everyFact))('%s: without a server nothing is said that would need one', (_name, fact) => {
    const lines = told(fact, {}, { snapshots: [], servers: 0 });
    expect(lines.filter(({ code }) => code !== 'no-servers')).toEqual([]);
  });

  it('holds a version against what the article asks for', () => {
    const runs = (version: string, article: Seen['article']) =>
      codes(told(jamfVersion, { jamf: { ...snapshot().jamf, version: value(version) } }, { article }));
    expect(runs('10.9.0-t1', 'connector')).toEqual([['version-old', 'attention']]);
    expect(runs('10.9.0-t1', 'manual')).toEqual([['version-enough', 'good']]);
    expect(runs('newest', 'connector')).toEqual([['version-unclear', 'unknown']]);
  });

  it('counts the days of a client secret, and names its server where there is one alone', () => {
    expect(told(clientSecret, manual, endsIn(200.5))).toMatchObject([
      { code: 'secret-left', tone: 'good', count: 200, instance: 'acme' },
    ]);
    expect(told(clientSecret, manual, { ...endsIn(12.5), servers: 2 })).toMatchObject([
      { code: 'secret-soon', tone: 'attention', count: 12, instance: '' },
    ]);
    expect(codes(told(clientSecret, manual, endsIn(-3)))).toEqual([['secret-ended', 'attention']]);
    expect(codes(told(clientSecret, manual))).toEqual([['secret-unread', 'unknown']]);
  });

  it('takes several records for none of them', () => {
    const several = { partners: value([partner({ state: 'enabled' }), partner({ id: 'other' })]) };
    for (const fact of [connection, applicationId, removalDate]) {
      expect(codes(told(fact, several))).toEqual([['connection-several', 'unknown']]);
    }
  });

  it('judges no app and no secret where the kind of connection cannot be told, and says what Intune says', () => {
    const partners = value([partner({ state: 'enabled', applicationId: manualId })]);
    for (const fact of [appPermissions, clientSecret, connection]) {
      expect(told(fact, { partners, partnerApp: unreachable })).toMatchObject([
        { code: 'connection', tone: 'unknown', value: 'cannot-tell', state: 'enabled' },
      ]);
    }
  });

  it('has words for every code, in both languages', () => {
    expect(Object.keys(hereNl)).toEqual(Object.keys(hereEn));
  });
});
