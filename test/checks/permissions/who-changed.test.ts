import type { CheckName } from '../../../src/checks/finding.js';
import { permissionChecks } from '../../../src/checks/permissions/index.js';
import { findingWords } from '../../../src/checks/text.js';
import type { Reading } from '../../../src/snapshot/reading.js';
import type { AppAudit, EnterpriseApp, Snapshot } from '../../../src/snapshot/snapshot.js';
import { at, connectedSnapshot, connectorApp, denied, registrationApp, value } from '../../support/snapshot.js';

const { objectId } = connectorApp();
const removed = 'Remove app role assignment from service principal';
const added = 'Add app role assignment to service principal';
const entry = (facts: Partial<AppAudit> = {}): AppAudit => ({
  app: objectId,
  at: '2026-03-01T05:00:00Z',
  activity: removed,
  by: 'Chloe Martin',
  ...facts,
});

const world = (app: EnterpriseApp, appAudits: Reading<readonly AppAudit[]>): Snapshot =>
  connectedSnapshot({ jamfApps: value([app, registrationApp()]), partnerApp: value(app), appAudits });
const robbed = connectorApp({ roles: [] });
const extended = connectorApp({
  scopes: [...connectorApp().scopes, ...connectorApp().scopes.map(scope => ({ ...scope, scope: 'Mail.Read' }))],
});

function findingOf(app: EnterpriseApp, audits: Reading<readonly AppAudit[]>, name: CheckName = 'connector-app') {
  const found = permissionChecks.find(check => check.name === name)?.run(world(app, audits));
  if (!found) throw new Error(`there is no check ${name}`);
  return found;
}
const causeOf = (...asked: Parameters<typeof findingOf>) => findingWords(findingOf(...asked), 'en').cause;

describe('who changed an app', () => {
  it('is said when the log names the app', () => {
    expect(findingOf(robbed, value([entry()])).facts).toMatchObject({
      who: 'Chloe Martin',
      when: '2026-03-01T05:00:00Z',
      what: removed,
      entries: 1,
    });
    expect(causeOf(robbed, value([entry()]))).toContain(`"${removed}" by Chloe Martin, 1 March 2026, 05:00 UTC.`);
  });

  it('is the newest of several, and how many they are', () => {
    const older = entry({ at: '2026-02-01T05:00:00Z', by: 'Bram Jansen' });
    for (const audits of [
      [entry(), older],
      [older, entry()],
    ]) {
      expect(causeOf(robbed, value(audits))).toContain('by Chloe Martin, 1 March 2026, 05:00 UTC, the newest of 2');
    }
    expect(findingWords(findingOf(robbed, value([entry(), older])), 'nl').cause).toContain('de nieuwste van 2');
  });

  it.each<[string, AppAudit[]]>([
    ['an empty log', []],
    ['a log of another app', [entry({ app: registrationApp().objectId })]],
    ['a log of the opposite', [entry({ activity: added })]],
    ['a log of something else', [entry({ activity: 'Update service principal' })]],
  ])('is not said by %s', (_what, audits) => {
    expect(Object.keys(findingOf(robbed, value(audits)).facts)).not.toContain('who');
    expect(causeOf(robbed, value(audits))).not.toMatch(/Chloe|Audit log|Who changed/);
  });

  it('is looked for among grants when something is too much', () => {
    expect(causeOf(extended, value([entry()]))).not.toContain('Chloe');
    const consent = entry({ activity: 'Consent to application', app: objectId.toUpperCase() });
    expect(causeOf(extended, value([consent]))).toContain('"Consent to application" by Chloe Martin');
  });

  it('is nobody where the log gives no name', () => {
    expect(causeOf(robbed, value([entry({ by: '' })]))).toContain(`"${removed}", 1 March 2026`);
  });

  it('is said not to be known when the log could not be read, and the finding stays', () => {
    expect(findingOf(robbed, denied('AuditLog.Read.All'))).toMatchObject({ outcome: 'fail', code: 'missing' });
    expect(causeOf(robbed, denied('AuditLog.Read.All'))).toContain('could not be read (AuditLog.Read.All)');
    expect(causeOf(robbed, { is: 'unreachable', at, cause: 'time-out' })).toContain('could not be read (time-out)');
    expect(causeOf(robbed, { is: 'unreachable', at, cause: 'not-asked' })).not.toContain('Who changed');
  });

  it('is nobody`s business while nothing is wrong, or where no entry could prove it', () => {
    expect(findingOf(connectorApp(), value([entry()])).facts).not.toHaveProperty('who');
    expect(findingOf(connectorApp({ enabled: false }), value([entry()])).facts).not.toHaveProperty('who');
  });

  it('names who brought in an app that imitates one of Jamf', () => {
    const twin = connectorApp({ appId: 'twin', objectId: 'object-of-twin' });
    const audits = value([entry({ app: 'object-of-twin', activity: 'Add service principal', by: 'Eva Bos' })]);
    const both = { ...world(connectorApp(), audits), jamfApps: value([connectorApp(), registrationApp(), twin]) };
    const found = permissionChecks.find(({ name }) => name === 'lookalike-apps')?.run(both);
    expect(found?.facts).toMatchObject({ who: 'Eva Bos', apps: ['Cloud Connector (twin)'] });
  });
});
