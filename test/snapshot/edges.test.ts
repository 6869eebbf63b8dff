import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { createNetwork } from '../../src/network/network.js';
import { readConditionalAccess } from '../../src/snapshot/conditional-access.js';
import { createEnterpriseApps } from '../../src/snapshot/enterprise-apps.js';
import { readPartners } from '../../src/snapshot/partners.js';
import type { Partner } from '../../src/snapshot/snapshot.js';
import { take } from '../../src/snapshot/take.js';
import { countIncludedUsers, readServicePlans } from '../../src/snapshot/tenant-facts.js';
import { intuneApi } from '../../src/well-known.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';

/** Answers by path, `/v1.0` left out; what is not here is 404 in Graph's words. */
let tenant: { [path: string]: unknown };
let server: FakeServer;
let graph: Graph;

const id = (number: number) => `22222222-0000-4000-8000-${String(number).padStart(12, '0')}`;
const principal = (number: number, displayName: string, more: object = {}) => ({
  id: id(number),
  appId: id(number + 1000),
  displayName,
  appOwnerOrganizationId: id(9000),
  accountEnabled: true,
  disabledByMicrosoftStatus: null,
  ...more,
});
const list = (...value: unknown[]) => ({ value });
const partner = {
  id: 'p',
  displayName: 'JAMF',
  isConfigured: true,
  partnerState: 'enabled',
  partnerAppType: 'unknown',
  lastHeartbeatDateTime: '0001-01-01T00:00:00Z',
};

beforeEach(async () => {
  const role = { id: id(500), value: 'update_device_attributes' };
  tenant = {
    '/servicePrincipals': list(),
    [`/servicePrincipals(appId='${intuneApi}')`]: { id: id(50), appId: intuneApi, appRoles: [role] },
    [`/servicePrincipals/${id(50)}`]: { id: id(50), appId: intuneApi, appRoles: [role] },
    [`/servicePrincipals/${id(50)}/appRoleAssignedTo`]: list(),
  };
  for (const number of [1, 2, 3]) {
    tenant[`/servicePrincipals/${id(number)}/appRoleAssignments`] = list();
    tenant[`/servicePrincipals/${id(number)}/oauth2PermissionGrants`] = list();
  }
  server = await fakeServer(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const found =
      tenant[`${pathname.replace('/v1.0', '')}?${searchParams.get('$filter')}`] ??
      tenant[pathname.replace('/v1.0', '')];
    return found ? { body: found } : { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };
  });
  const http = quickHttp({ 'https://graph.microsoft.com': server.url });
  graph = createGraph({ http, tokens: { token: async () => 't' }, identity: 'reader', cloud: 'global' });
});
afterEach(() => server.close());

const holds = (principalNumber: number, resource: number, roleId = id(500)) => ({
  principalId: id(principalNumber),
  resourceId: id(resource),
  appRoleId: roleId,
});
const jamfs = () => createEnterpriseApps(graph).jamfs();

describe('Jamf`s apps', () => {
  it('are those with its names and those that hold its role, each once', async () => {
    const connector = principal(1, 'Cloud Connector');
    tenant["/servicePrincipals?displayName eq 'Cloud Connector'"] = list(connector);
    tenant[`/servicePrincipals/${id(1)}`] = connector;
    tenant[`/servicePrincipals/${id(2)}`] = principal(2, 'Named by somebody');
    tenant[`/servicePrincipals/${id(50)}/appRoleAssignedTo`] = list(
      holds(2, 50),
      holds(1, 50),
      holds(2, 50),
      holds(3, 50, id(777)),
      holds(4, 50),
    );
    expect((await jamfs()).map(app => app.displayName)).toEqual(['Cloud Connector', 'Named by somebody']);
  });

  it('show every right, also one without a published name', async () => {
    tenant["/servicePrincipals?displayName eq 'Cloud Connector'"] = list(principal(1, 'Cloud Connector'));
    tenant[`/servicePrincipals/${id(1)}/appRoleAssignments`] = list(holds(1, 50), holds(1, 50, id(778)));
    const grant = { clientId: id(1), consentType: 'Principal', resourceId: id(50), scope: ' b  a ' };
    tenant[`/servicePrincipals/${id(1)}/oauth2PermissionGrants`] = list(grant, { ...grant, scope: null });
    const [app] = await jamfs();
    expect(app?.roles.map(role => role.value)).toEqual([id(778), 'update_device_attributes']);
    expect(app?.scopes).toEqual([
      { resourceAppId: intuneApi, scope: 'a', forEveryone: false },
      { resourceAppId: intuneApi, scope: 'b', forEveryone: false },
    ]);
    // The API is asked for once, by the name that everybody knows it by; its object id needs no question of its own.
    const lookups = server.requests.filter(({ url }) =>
      /oauth2PermissionScopes|appRoles(?:&|$)/.test(decodeURIComponent(url)),
    );
    expect(lookups.map(({ url }) => decodeURIComponent(url).split('?')[0])).toEqual(
      expect.arrayContaining([`/v1.0/servicePrincipals(appId='${intuneApi}')`]),
    );
    expect(lookups).toHaveLength(2);
  });

  it('are unknown, not fewer, when one of them cannot be read whole', async () => {
    tenant["/servicePrincipals?displayName eq 'Cloud Connector'"] = list(principal(1, 'Cloud Connector'));
    tenant[`/servicePrincipals/${id(1)}/appRoleAssignments`] = list(holds(1, 51));
    await expect(jamfs()).rejects.toMatchObject({ facts: { cause: 'unreadable' } });
    delete tenant[`/servicePrincipals/${id(1)}/oauth2PermissionGrants`];
    await expect(jamfs()).rejects.toThrow();
  });

  it('are unknown when Intune does not publish the role, none when there is no Intune', async () => {
    tenant[`/servicePrincipals(appId='${intuneApi}')`] = { id: id(50), appId: intuneApi, appRoles: [] };
    await expect(jamfs()).rejects.toMatchObject({ facts: { cause: 'role-not-published' } });
    delete tenant[`/servicePrincipals(appId='${intuneApi}')`];
    expect(await jamfs()).toEqual([]);
  });

  it.each([
    [{ accountEnabled: false }, { enabled: false }],
    [{ accountEnabled: null }, { enabled: false }],
    [{ disabledByMicrosoftStatus: 'NotDisabled' }, { disabledByMicrosoft: false }],
    [{ disabledByMicrosoftStatus: 'DisabledDueToViolationOfServicesAgreement' }, { disabledByMicrosoft: true }],
    [{ appOwnerOrganizationId: null }, { ownerTenantId: '' }],
  ])('with %j are %j', async (facts, expected) => {
    tenant["/servicePrincipals?displayName eq 'Cloud Connector'"] = list(principal(1, 'Cloud Connector', facts));
    expect((await jamfs())[0]).toMatchObject(expected);
  });
});

describe('the app of the partner record', () => {
  const partnerApp = async () => {
    const instances = [demoInstance('acme')];
    const jamf = { of: () => ({}) as never };
    const clock = { now: () => new Date(0) };
    const network = createNetwork({ targets: [] });
    return (await take({ graph, jamf, network, instances, clock }, { alias: 'acme', parts: ['partner-app'] }))
      .partnerApp;
  };
  const rows = (...applicationIds: (string | null)[]) => {
    const made = applicationIds.map((singleTenantAppId, index) => ({ ...partner, id: `p${index}`, singleTenantAppId }));
    tenant['/deviceManagement/deviceManagementPartners'] = list(
      { ...partner, displayName: 'Other', singleTenantAppId: id(9) },
      ...made,
    );
  };

  it('is absent without a row, without an id, and when the id leads nowhere', async () => {
    for (const ids of [[], [null], [''], ['nonsense'], [id(4242)]]) {
      rows(...ids);
      expect(await partnerApp()).toMatchObject({ is: 'absent' });
    }
  });

  it('stays open between rows with different ids', async () => {
    rows(id(1001), id(1002));
    expect(await partnerApp()).toMatchObject({ is: 'unreachable', cause: 'several-partners' });
  });

  it('stays open when nobody is named as its owner', async () => {
    rows(id(1001), null);
    tenant[`/servicePrincipals(appId='${id(1001)}')`] = principal(1, 'App');
    expect(await partnerApp()).toMatchObject({ is: 'value', value: { appId: id(1001) } });
    tenant[`/servicePrincipals(appId='${id(1001)}')`] = principal(1, 'App', { appOwnerOrganizationId: null });
    expect(await partnerApp()).toMatchObject({ is: 'unreachable', cause: 'owner-unknown' });
  });

  it('belongs to a row of Jamf by its name, in any case', async () => {
    rows(null);
    expect((await readPartners(graph)).map(row => row.displayName)).toEqual(['JAMF']);
  });
});

describe('service plans', () => {
  it('are active when any working subscription brings them', async () => {
    const plan = (servicePlanId: string, provisioningStatus: string) => ({
      servicePlanId,
      servicePlanName: servicePlanId,
      provisioningStatus,
    });
    tenant['/subscribedSkus'] = list(
      { skuPartNumber: 'A', capabilityStatus: 'Suspended', servicePlans: [plan('INTUNE', 'Success')] },
      {
        skuPartNumber: 'B',
        capabilityStatus: 'Warning',
        servicePlans: [plan('intune', 'Success'), plan('p1', 'Disabled')],
      },
      { skuPartNumber: 'C', capabilityStatus: 'LockedOut', servicePlans: [plan('intune', 'Success')] },
    );
    const plans = await readServicePlans(graph);
    expect(plans.map(({ id, active }) => [id, active])).toEqual([
      ['intune', true],
      ['p1', false],
    ]);
  });
});

describe('Conditional Access policies', () => {
  const policy = { id: 'c', displayName: 'Block', state: 'enabled', conditions: {}, grantControls: null };

  it('require a compliant device or not', async () => {
    const builtInControls = ['mfa', 'compliantDevice'];
    tenant['/identity/conditionalAccess/policies'] = list(policy, { ...policy, grantControls: { builtInControls } });
    expect((await readConditionalAccess(graph)).map(each => each.requiresCompliantDevice)).toEqual([false, true]);
  });

  it('are not read at all when one has a state we do not know', async () => {
    tenant['/identity/conditionalAccess/policies'] = list(policy, { ...policy, state: 'sometimes' });
    await expect(readConditionalAccess(graph)).rejects.toMatchObject({ facts: { cause: 'unreadable' } });
  });
});

describe('included users', () => {
  const included = (...includedGroups: string[]): Partner[] => [
    {
      ...partner,
      state: 'enabled',
      appType: 'unknown',
      applicationId: '',
      includedGroups,
      excludedGroups: [],
      includesAllUsers: false,
    },
  ];
  const members = (group: string, ...numbers: number[]) => {
    const value = numbers.map(number => ({ id: id(number), displayName: '' }));
    tenant[`/groups/${group}/transitiveMembers/microsoft.graph.user`] = { '@odata.count': numbers.length, value };
  };

  it('are counted once, over all groups', async () => {
    members('a', 1, 2);
    members('b', 2, 3);
    expect(await countIncludedUsers(graph, included())).toEqual({ total: 0 });
    expect(await countIncludedUsers(graph, included('a', 'a'))).toEqual({ total: 2 });
    expect(await countIncludedUsers(graph, included('a', 'b'))).toEqual({ total: 3 });
  });

  it('are unknown when everybody is included, or a group is gone', async () => {
    const [all] = included('a');
    await expect(countIncludedUsers(graph, all ? [{ ...all, includesAllUsers: true }] : [])).rejects.toThrow();
    await expect(countIncludedUsers(graph, included('gone'))).rejects.toMatchObject({ status: 404 });
  });
});
