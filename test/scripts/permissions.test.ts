import { jamfCalls, lentCalls, readingCalls, writingCalls } from '../../scripts/permissions/calls.js';
import { permissionsPage } from '../../scripts/permissions/page.js';
import { neverAsked } from '../../scripts/permissions/reasons.js';
import { type RecordedCall, recordCalls } from '../../scripts/permissions/record.js';
import { lentScopes, neverHeld, readingPermissions, writingScopes } from '../../src/doctor/needs.js';
import { createGraph } from '../../src/graph/create-graph.js';
import { graphPermissions } from '../../src/graph/permissions.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import { jamfPrivileges } from '../../src/jamf/permissions.js';
import { filesBelow, sources, textOf } from '../architecture/sources.js';
import { demoInstance, readingSide } from '../support/reading-side.js';

let calls: readonly RecordedCall[];
beforeAll(async () => {
  calls = await recordCalls();
});

/** Names of all functions, however deep: `partners.list`. */
function functionsIn(part: object, place = ''): readonly string[] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'function' ? [`${place}${name}`] : functionsIn(value, `${place}${name}.`),
  );
}

test('docs/permissions.md is what the clients ask (npm run permissions)', () => {
  expect(textOf('docs/permissions.md')).toBe(permissionsPage(calls));
});

test('every function of the clients is among the recorded calls', async () => {
  const { http } = readingSide({});
  const tokens = { token: async () => '' };
  const graph = createGraph({ http, tokens, identity: 'reader', cloud: 'global' });
  const clock = { now: () => new Date(0) };
  const server = createJamf({ http, instances: [demoInstance('acme')], clock }).of('acme');
  await http.close();
  expect(Object.keys({ ...readingCalls, ...writingCalls, ...lentCalls }).sort()).toEqual(
    [...functionsIn(graph)].sort(),
  );
  expect(Object.keys(jamfCalls).sort()).toEqual([...functionsIn(server)].sort());
});

test.each([
  ['graph', /^src\/graph\//],
  ['jamf', /^src\/jamf\//],
])('every call that src/%s describes was seen to be made', (api, folder) => {
  const described = filesBelow('src', path => folder.test(path)).flatMap(path =>
    [...textOf(path).matchAll(/\bdoing: '([^']+)'/g)].map(([, doing]) => doing),
  );
  // What carries other calls is none of its own.
  const made = ['asking Microsoft Graph several things at once'].filter(() => api === 'graph');
  for (const call of calls) if (call.api === api) made.push(call.doing);
  expect([...new Set(described)].sort()).toEqual([...new Set(made)].sort());
});

test('no permission is in the tables without a call that needs it', () => {
  const named = [...Object.values(graphPermissions), ...Object.values(jamfPrivileges)];
  expect([...new Set(calls.map(call => call.permission))].sort()).toEqual([...new Set(named)].sort());
});

test('the reader can alter nothing, the writer nothing but the partner record; apps are a person`s alone', () => {
  const of = (identity: RecordedCall['identity']) => calls.filter(call => call.identity === identity);
  expect(of('reader').filter(call => /Write/.test(call.permission))).toEqual([]);
  const asking = of('reader').filter(call => call.method !== 'GET');
  expect(asking.map(call => `${call.method} ${call.path}`)).toEqual(['POST /v1.0/users/{id}/checkMemberGroups']);
  const told = (identity: RecordedCall['identity']) =>
    of(identity).map(call => `${call.method} ${call.path} ${call.permission}`);
  const partner = [
    'PATCH /v1.0/deviceManagement/deviceManagementPartners/{id} DeviceManagementServiceConfig.ReadWrite.All',
    'POST /v1.0/deviceManagement/deviceManagementPartners/{id}/terminate DeviceManagementServiceConfig.ReadWrite.All',
  ];
  expect(told('writer')).toEqual(partner);
  expect(told('person')).toEqual([
    ...partner,
    ...[
      'POST /v1.0/applications',
      'PATCH /v1.0/applications/{id}',
      'POST /v1.0/applications/{id}/addPassword',
      'POST /v1.0/applications/{id}/removePassword',
      'POST /v1.0/servicePrincipals',
      'DELETE /v1.0/servicePrincipals/{id}',
    ].map(call => `${call} Application.ReadWrite.All`),
  ]);
  expect(of('jamf').filter(call => call.method !== 'GET' && !/token$/.test(call.path))).toEqual([]);
});

test('what is never asked for is not asked for by an app of the bot', () => {
  const refused = neverAsked.flatMap(([permissions]) => permissions.split(', '));
  expect(refused).toEqual(expect.arrayContaining(['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All']));
  expect(ofApps().filter(call => refused.includes(call.permission))).toEqual([]);
});

/** What is called as one of the bot's own, in nobody's name. */
const ofApps = () => calls.filter(call => call.identity !== 'person');

test.each([...neverHeld])('no app of the bot needs %s', name => {
  expect(ofApps().filter(call => call.permission === name)).toEqual([]);
  expect([...readingPermissions, ...writingScopes]).not.toContain(name);
});

test('what doctor expects of the tokens is what the calls need', () => {
  const neededBy = (identity: RecordedCall['identity']) => [
    ...new Set(calls.filter(call => call.identity === identity).map(call => call.permission)),
  ];
  expect([...readingPermissions].sort()).toEqual(neededBy('reader').sort());
  expect([...lentScopes].sort()).toEqual(neededBy('person').sort());
  expect([...writingScopes].sort()).toEqual(neededBy('writer').sort());
});

test('only an approved step writes, as the writer or as the person who runs it', () => {
  const using = sources.filter(path => /\bgraphWriter\b/.test(textOf(path)));
  expect(using).toEqual(['src/changes/writers.ts', 'src/parts.ts', 'src/wire.ts']);
  const holding = (name: string) =>
    sources.filter(path => new RegExp(`import .*\\b${name}\\b.* from '\\./writers\\.js'`).test(textOf(path)));
  expect(holding('asApp')).toEqual(['src/changes/execute.ts']);
  expect(holding('asPerson')).toEqual(['src/changes/run-step.ts']);
});

test('Graph is altered from two files: by a step that is executed, and where a secret is made for who signed in', () => {
  const ours = sources.filter(path => !/^src\/(?:simulator|graph)\//.test(path));
  const using = (call: string) => {
    const named = new RegExp(`\\b${call.replace('.', '\\??\\.')}\\b`);
    return ours.filter(path => named.test(textOf(path)));
  };
  const calls = Object.keys({ ...writingCalls, ...lentCalls });
  const expected = calls.map(call => [call, [call === 'applications.addPassword' ? makingSecrets : writing]]);
  expect(Object.fromEntries(calls.map(call => [call, using(call)]))).toEqual(Object.fromEntries(expected));
  // A function that was taken out of its part of the client would be found under no such name.
  const takenOut = /\}\s*=\s*[\w.]*\bgraph\.(?:partners|applications|enterpriseApps)\b\s*[;,)]/;
  expect(ours.filter(path => takenOut.test(textOf(path)))).toEqual([]);
  expect(ours.filter(path => /\bmakeSecret\b.* from '[^']*changes\/secret\.js'/.test(textOf(path)))).toEqual([
    'src/pages/secret/of-change.ts',
  ]);
});

const writing = 'src/changes/writers.ts';
const makingSecrets = 'src/changes/secret.ts';
