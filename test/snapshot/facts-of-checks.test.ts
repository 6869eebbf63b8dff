import { createGraph } from '../../src/graph/create-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import { readAppAudits } from '../../src/snapshot/app-audits.js';
import { readRolesOf } from '../../src/snapshot/asker-roles.js';
import { readCompanyPortal } from '../../src/snapshot/company-portal.js';
import { readCompliancePartners } from '../../src/snapshot/compliance-partners.js';
import { type FakeServer, fakeServer, quickHttp } from '../support/fake-server.js';
import { demoInstance } from '../support/reading-side.js';
import { connectorApp } from '../support/snapshot.js';

/** What Graph lists at any address. */
let rows: readonly object[];
let server: FakeServer;
let graph: Graph;

beforeEach(async () => {
  server = await fakeServer(() => ({ body: { value: rows } }));
  const http = quickHttp({ 'https://graph.microsoft.com': server.url });
  graph = createGraph({ http, tokens: { token: async () => 't' }, identity: 'reader', cloud: 'global' });
});
afterEach(() => server.close());

const queryOf = (index = 0) => new URL(server.requests[index]?.url ?? '', server.url).searchParams;

describe('what happened to an app', () => {
  const { objectId } = connectorApp();
  const entry = (more: object = {}) => ({
    activityDateTime: '2026-03-01T05:00:00Z',
    activityDisplayName: 'Consent to application',
    result: 'success',
    initiatedBy: { user: { displayName: 'Chloe Martin', userPrincipalName: 'chloe@contoso.example' }, app: null },
    targetResources: [{ id: objectId.toUpperCase() }, { id: null }],
    ...more,
  });
  const audits = (pinned: string | undefined = objectId) =>
    readAppAudits(graph, Promise.resolve([objectId]), Promise.resolve(pinned));

  it('is asked of the app in the partner record too, when it is none of the others', async () => {
    rows = [entry({ targetResources: [{ id: 'another' }] })];
    expect(await audits('another')).toEqual([expect.objectContaining({ app: 'another' })]);
    expect(server.requests).toHaveLength(2);
  });

  it('is asked for each app once, by its object id', async () => {
    rows = [entry()];
    expect(await audits()).toEqual([
      { app: objectId, at: '2026-03-01T05:00:00Z', activity: 'Consent to application', by: 'Chloe Martin' },
    ]);
    expect(server.requests).toHaveLength(1);
    expect(queryOf().get('$filter')).toBe(
      `category eq 'ApplicationManagement' and targetResources/any(t:t/id eq '${objectId}')`,
    );
  });

  it('is nothing where the entry failed or names another object', async () => {
    rows = [entry({ result: 'failure' }), entry({ result: null }), entry({ targetResources: [{ id: 'another' }] })];
    expect(await audits()).toEqual([]);
  });

  it.each<[string, object | null, string]>([
    [
      'somebody without a display name',
      { user: { userPrincipalName: 'chloe@contoso.example' } },
      'chloe@contoso.example',
    ],
    ['an app', { user: null, app: { displayName: 'Some automation' } }, 'Some automation'],
    ['nobody', null, ''],
  ])('was done by %s', async (_who, initiatedBy, by) => {
    rows = [entry({ initiatedBy })];
    expect(await audits()).toMatchObject([{ by }]);
  });

  it('comes newest first', async () => {
    rows = ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z'].map(activityDateTime =>
      entry({ activityDateTime }),
    );
    expect((await audits()).map(({ at }) => at.slice(5, 7))).toEqual(['03', '02', '01']);
  });
});

test('a compliance partner is read in our words, and only Jamf`s', async () => {
  const row = {
    id: 'c',
    displayName: 'Jamf Device Compliance',
    partnerState: 'enabled',
    lastHeartbeatDateTime: '0001-01-01T00:00:00Z',
    macOsOnboarded: true,
    macOsEnrollmentAssignments: [
      { target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: 'ABC' } },
      { target: { '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget', groupId: 'DEF' } },
      { target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } },
      { target: null },
    ],
  };
  rows = [row, { ...row, displayName: 'Example', partnerState: 'new' }, { ...row, displayName: null }];
  expect(await readCompliancePartners(graph)).toEqual([
    {
      id: 'c',
      displayName: 'Jamf Device Compliance',
      state: 'enabled',
      lastHeartbeat: undefined,
      macOsOnboarded: true,
      macOsGroups: ['abc'],
      excludedGroups: ['def'],
      includesAllUsers: true,
    },
  ]);
  rows = [{ ...row, partnerState: 'of tomorrow', macOsEnrollmentAssignments: null }];
  expect(await readCompliancePartners(graph)).toMatchObject([{ state: 'unknown', macOsGroups: [] }]);
});

test('the Company Portal is known by its bundle, wherever an app keeps it', async () => {
  const bundle = 'com.microsoft.companyportalmac';
  rows = [
    { id: '1', displayName: 'As a package', bundleId: bundle },
    { id: '2', displayName: 'Inside a package', bundleId: 'x', childApps: [{ bundleId: bundle }] },
    { id: '3', displayName: 'As an image', primaryBundleId: bundle.toUpperCase() },
    { id: '4', displayName: 'Inside an image', primaryBundleId: 'x', includedApps: [{ bundleId: bundle }] },
    { id: '5', displayName: 'Company Portal', bundleId: 'com.example.portal', childApps: null },
    { id: '6', displayName: null },
  ];
  expect(await readCompanyPortal(graph)).toEqual([
    'As a package',
    'As an image',
    'Inside a package',
    'Inside an image',
  ]);
});

test('of the roles of a person those for the whole tenant count, each once', async () => {
  rows = [
    { roleDefinitionId: 'B', directoryScopeId: '/' },
    { roleDefinitionId: 'a', directoryScopeId: '/' },
    { roleDefinitionId: 'A', directoryScopeId: '/' },
    { roleDefinitionId: 'c', directoryScopeId: '/administrativeUnits/1' },
    { roleDefinitionId: 'd' },
  ];
  expect(await readRolesOf(graph, "o'brien")).toEqual(['a', 'b']);
  expect(queryOf().get('$filter')).toBe("principalId eq 'o''brien'");
});

describe('smart groups', () => {
  /** A server with this many groups, which serves these versions. */
  async function named(count: number, versions: readonly string[]) {
    const jamf = await fakeServer(({ url }) => {
      const { pathname, searchParams } = new URL(url, 'http://x');
      if (pathname.endsWith('/token')) return { body: { access_token: 't', scope: 'api-role:1', expires_in: 300 } };
      if (!versions.some(version => pathname.includes(`/${version}/`))) return { status: 404, body: {} };
      const start = Number(searchParams.get('page')) * Number(searchParams.get('page-size'));
      const all = Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Group ${index}` }));
      return { body: { totalCount: count, results: all.slice(start, start + 100) } };
    });
    const http = quickHttp({ 'https://acme.jamfcloud.com': jamf.url });
    const clock = { now: () => new Date('2026-03-01T10:00:00Z') };
    const acme = createJamf({ http, instances: [demoInstance('acme')], clock }).of('acme');
    const groups = await acme.smartGroups().catch(error => error);
    await jamf.close();
    return { groups, pages: jamf.requests.filter(({ url }) => url.includes('smart-groups')).length };
  }

  it.each([
    [0, ['v3', 'v2'], 1],
    [100, ['v3', 'v2'], 1],
    [101, ['v3'], 2],
    [250, ['v2'], 4],
  ])('%i of them through %j are read in %i questions', async (count, versions, questions) => {
    const { groups, pages } = await named(count, versions);
    expect({ count: groups.length, last: groups.at(-1)?.name, pages }).toEqual({
      count,
      last: count === 0 ? undefined : `Group ${count - 1}`,
      pages: questions,
    });
  });

  it('of a server that knows neither way are an error, not none', async () => {
    const { groups } = await named(3, []);
    expect(groups).toMatchObject({ code: 'call-refused', status: 404, permission: 'Read Smart Computer Groups' });
  });
});
