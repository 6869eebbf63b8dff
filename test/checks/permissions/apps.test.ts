import type { CheckName } from '../../../src/checks/finding.js';
import { grantRows, permissionChecks } from '../../../src/checks/permissions/index.js';
import { findingWords } from '../../../src/checks/text.js';
import type { Snapshot } from '../../../src/snapshot/snapshot.js';
import { azureAdGraph, intuneApi, microsoftGraph } from '../../../src/well-known.js';
import {
  absent,
  connectedSnapshot,
  connectorApp,
  denied,
  jamfTenant,
  partner,
  registrationApp,
  snapshot,
  tenantId,
  unreachable,
  value,
} from '../../support/snapshot.js';
import { byHand, snapshotOf } from './mutations.js';

function found(name: CheckName, world: Snapshot) {
  const finding = permissionChecks.find(check => check.name === name)?.run(world);
  if (!finding) throw new Error(`there is no check ${name}`);
  return finding;
}
const said = (name: CheckName, world: Snapshot) => `${found(name, world).outcome} ${found(name, world).code}`;
const words = (name: CheckName, world: Snapshot) => findingWords(found(name, world), 'en').cause;

const role = (resourceAppId: string, value: string, roleId = `id-of-${value}`) => ({ resourceAppId, roleId, value });
const readApplications = (resource: string) => role(resource, 'Application.Read.All');
const withRoles = (...roles: ReturnType<typeof role>[]) => {
  const { manual } = byHand;
  if (!manual) throw new Error('there is no manual app');
  return snapshotOf({ ...byHand, manual: { ...manual, roles: [...manual.roles, ...roles] } });
};
const named = (displayName: string, facts: Partial<ReturnType<typeof connectorApp>> = {}) =>
  connectorApp({ displayName, appId: `app ${displayName}`, objectId: `object ${displayName}`, ...facts });

describe('the apps of the connector', () => {
  it('are needed by a cloud connector alone', () => {
    expect(said('connector-app', snapshot())).toBe('skipped not-connected');
    expect(said('registration-app', snapshot())).toBe('skipped not-connected');
    expect(said('connector-app', snapshotOf(byHand))).toBe('skipped manual');
    expect(said('registration-app', snapshotOf(byHand))).toBe('skipped manual');
    expect(said('connector-app', connectedSnapshot())).toBe('pass ok');
  });

  it('are known by the id in the partner record, whatever somebody calls them', () => {
    const app = connectorApp({ displayName: 'Something else', roles: [] });
    const world = connectedSnapshot({ jamfApps: value([registrationApp()]), partnerApp: value(app) });
    expect(found('connector-app', world)).toMatchObject({
      code: 'missing',
      facts: {
        missing: [
          'Directory.Read.All (application, Microsoft Graph)',
          'update_device_attributes (application, Microsoft Intune API)',
        ],
      },
    });
  });

  it('are judged by name while nothing names them yet', () => {
    const between = {
      partners: value([partner()]),
      jamfApps: value([connectorApp({ scopes: [] }), registrationApp()]),
    };
    expect(said('connector-app', snapshot(between))).toBe('fail missing');
    const live = snapshot({ partners: value([partner({ state: 'enabled' })]) });
    expect(said('connector-app', live)).toBe('error cannot-tell');
    const two = value([partner(), partner({ id: 'partner-2' })]);
    expect(said('connector-app', snapshot({ partners: two }))).toBe('error cannot-tell');
    expect(said('connector-app', connectedSnapshot({ partners: two }))).toBe('error cannot-tell');
  });

  it('say that one person`s consent is nobody else`s', () => {
    const scopes = [{ resourceAppId: microsoftGraph, scope: 'User.Read', forEveryone: false }];
    const world = connectedSnapshot({ jamfApps: value([connectorApp(), registrationApp({ scopes })]) });
    expect(said('registration-app', world)).toBe('fail one-user');
    expect(words('registration-app', world)).toContain('Consented to by single users only');
    expect(words('registration-app', world)).toContain('Missing: User.Read (delegated, Microsoft Graph)');
  });

  it('are not called gone when the app behind the id could not be read', () => {
    const world = (partnerApp: Snapshot['partnerApp']) =>
      connectedSnapshot({ jamfApps: value([registrationApp()]), partnerApp });
    expect(said('connector-app', world(absent))).toBe('fail gone');
    expect(said('connector-app', world(unreachable))).toBe('error not-read');
    expect(said('registration-app', world(unreachable))).toBe('error not-read');
    expect(said('registration-app', world(absent))).toBe('warn owner-unconfirmed');
  });

  it('are told from others of their name by the owner of the connector', () => {
    const imitation = registrationApp({ appId: 'imitation', ownerTenantId: 'somebody', scopes: [] });
    for (const apps of [
      [imitation, connectorApp(), registrationApp()],
      [connectorApp(), registrationApp(), imitation],
    ]) {
      expect(said('registration-app', connectedSnapshot({ jamfApps: value(apps) }))).toBe('pass ok');
      expect(said('lookalike-apps', connectedSnapshot({ jamfApps: value(apps) }))).toBe('warn lookalike');
    }
  });

  it('name once what several people granted beyond the contract', () => {
    const one = { resourceAppId: microsoftGraph, scope: 'Mail.Read', forEveryone: false };
    const scopes = [...registrationApp().scopes, one, one, { ...one, scope: 'mail.read' }];
    const world = connectedSnapshot({ jamfApps: value([connectorApp(), registrationApp({ scopes })]) });
    expect(found('registration-app', world).facts['extra']).toHaveLength(1);
  });

  it('say everything that is wrong with one app at once', () => {
    const app = connectorApp({ enabled: false, disabledByMicrosoft: true, scopes: [] });
    const world = connectedSnapshot({ jamfApps: value([app, registrationApp()]), partnerApp: value(app) });
    expect(found('connector-app', world)).toMatchObject({
      code: 'disabled-by-microsoft',
      facts: { wrong: ['disabled-by-microsoft', 'disabled', 'missing'] },
    });
    expect(words('connector-app', world)).toMatch(
      /Microsoft has switched it off\..*switched off\..*Missing: User\.Read/,
    );
  });
});

describe('the app of a manual connection', () => {
  it('holds the one permission of the article', () => {
    expect(said('manual-app', snapshotOf(byHand))).toBe('pass ok');
    expect(said('manual-app', connectedSnapshot())).toBe('skipped cloud-connector');
  });

  it('may hold what a later edition asks for, with a warning that names it', () => {
    const later = withRoles(readApplications(microsoftGraph), readApplications(azureAdGraph));
    expect(said('manual-app', later)).toBe('warn later-edition');
    expect(words('manual-app', later)).toContain('Application.Read.All (application, Windows Azure Active Directory)');
    expect(said('manual-app', withRoles(readApplications(intuneApi)))).toBe('fail extra');
    expect(said('manual-app', withRoles(readApplications(microsoftGraph), role(microsoftGraph, 'Mail.Send')))).toBe(
      'fail extra',
    );
  });

  it('needs the native connector beside it', () => {
    expect(said('native-connector-app', snapshotOf(byHand))).toBe('warn not-there');
    const native = named('Jamf Native macOS Connector', { roles: [] });
    const beside = snapshotOf({ ...byHand, twins: [native] });
    expect(said('native-connector-app', beside)).toBe('skipped reported');
    expect(words('native-connector-app', beside)).toContain('User.Read (delegated, Microsoft Graph)');
    const off = snapshotOf({ ...byHand, twins: [{ ...native, enabled: false }] });
    expect(said('native-connector-app', off)).toBe('warn disabled');
    expect(said('native-connector-app', snapshot())).toBe('skipped not-needed');
    const unknown = connectedSnapshot({ partnerApp: unreachable });
    expect(said('native-connector-app', unknown)).toBe('error cannot-tell');
  });
});

describe('other apps', () => {
  it('of device compliance are shown, never judged', () => {
    const app = named('Cloud Connector for Device Compliance', { enabled: false });
    const world = connectedSnapshot({ jamfApps: value([connectorApp(), registrationApp(), app]) });
    expect(found('device-compliance-apps', world)).toMatchObject({ outcome: 'skipped', code: 'reported' });
    expect(said('device-compliance-apps', connectedSnapshot())).toBe('skipped not-there');
  });

  it('that carry a name of Jamf`s are found out by their owner', () => {
    const like = (facts: Partial<ReturnType<typeof connectorApp>>) =>
      connectedSnapshot({
        jamfApps: value([
          connectorApp(),
          registrationApp(),
          named('User registration app for Device Compliance', { roles: [], ...facts }),
        ]),
      });
    expect(said('lookalike-apps', like({ ownerTenantId: jamfTenant }))).toBe('pass ok');
    expect(said('lookalike-apps', like({ ownerTenantId: 'somebody' }))).toBe('warn lookalike');
    expect(said('lookalike-apps', like({ ownerTenantId: tenantId }))).toBe('warn lookalike');
    const able = { ownerTenantId: 'somebody', roles: connectorApp().roles };
    expect(said('lookalike-apps', like(able))).toBe('fail may-report');
    expect(said('lookalike-apps', connectedSnapshot({ partnerApp: unreachable }))).toBe('error not-read');
    const early = (ownerTenantId: string) =>
      snapshot({ jamfApps: value([connectorApp({ ownerTenantId, roles: [] })]) });
    expect(said('lookalike-apps', early(jamfTenant))).toBe('pass ok');
    expect(said('lookalike-apps', early(tenantId))).toBe('warn lookalike');
  });

  it('of jamf hold permissions whose name and id belong together', () => {
    const holding = (roleId: string, name: string) =>
      connectedSnapshot({ jamfApps: value([connectorApp({ roles: [role(intuneApi, name, roleId)] })]) });
    const id = '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e';
    expect(said('published-permissions', holding(id.toUpperCase(), 'update_device_attributes'))).toBe('pass ok');
    expect(said('published-permissions', holding('another', 'update_device_attributes'))).toBe('warn differ');
    expect(said('published-permissions', holding(id, 'send_everything'))).toBe('warn differ');
    expect(words('published-permissions', holding(id, 'send_everything'))).toContain(
      `send_everything (application, Microsoft Intune API) = ${id}`,
    );
    expect(said('published-permissions', holding('another', 'something'))).toBe('skipped none');
    const scope = { resourceAppId: microsoftGraph, scope: 'User.Read', forEveryone: true, scopeId: 'another' };
    const delegated = connectedSnapshot({ jamfApps: value([registrationApp({ scopes: [scope] })]) });
    expect(said('published-permissions', delegated)).toBe('warn differ');
  });
});

describe('the table of grants', () => {
  const rows = (world: Snapshot) =>
    grantRows(world).map(({ app, permission, state }) => `${app}: ${permission} ${state}`);

  it('sets what is expected beside what is there', () => {
    expect(grantRows(connectedSnapshot())).toHaveLength(4);
    expect(grantRows(connectedSnapshot())[0]).toEqual({
      app: 'Cloud Connector',
      permission: 'User.Read',
      type: 'delegated',
      api: 'Microsoft Graph',
      state: 'ok',
    });
    const scopes = [{ resourceAppId: microsoftGraph, scope: 'User.Read', forEveryone: false }];
    const apps = [connectorApp({ roles: [readApplications(microsoftGraph)] }), registrationApp({ scopes })];
    expect(rows(connectedSnapshot({ jamfApps: value(apps) }))).toEqual([
      'Cloud Connector: User.Read ok',
      'Cloud Connector: Directory.Read.All missing',
      'Cloud Connector: update_device_attributes missing',
      'Cloud Connector: Application.Read.All extra',
      'Cloud Connector user registration app: User.Read one-user',
    ]);
  });

  it('is empty where nothing is connected, and unread where nothing could be read', () => {
    expect(rows(snapshot())).toEqual([]);
    expect(rows(snapshotOf(byHand))).toEqual(['Jamf Conditional Access: update_device_attributes ok']);
    const unread = grantRows(connectedSnapshot({ jamfApps: denied('Application.Read.All') }));
    expect(unread.map(({ state }) => state)).toEqual(Array(4).fill('unread'));
    const gone = connectedSnapshot({ jamfApps: value([connectorApp()]) });
    expect(rows(gone).at(-1)).toBe('Cloud Connector user registration app: User.Read missing');
  });
});
