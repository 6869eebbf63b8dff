import fc from 'fast-check';
import { findingsOf } from '../../../src/checks/index.js';
import { permissionChecks } from '../../../src/checks/permissions/index.js';
import type { EnterpriseApp } from '../../../src/snapshot/snapshot.js';
import { microsoftGraph } from '../../../src/well-known.js';
import { type Apps, byHand, connected, snapshotOf } from './mutations.js';

/** Each letter in either case, as somebody else may write a GUID or a name. */
const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map(upper =>
      [...text].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter.toLowerCase())).join(''),
    );

/** The same items in any order, some of them twice. */
const shuffled = <T>(items: readonly T[]) =>
  fc
    .tuple(fc.subarray([...items]), fc.infiniteStream(fc.nat()))
    .map(([again, keys]) => [...items, ...again].map(item => [keys.next().value, item] as const))
    .map(keyed => keyed.sort(([one], [other]) => one - other).map(([, item]) => item));

const signIn = ['openid', 'profile', 'offline_access', 'email'];

function rewritten(app: EnterpriseApp): fc.Arbitrary<EnterpriseApp> {
  const roles = fc.tuple(
    ...app.roles.map(role =>
      fc.record({
        resourceAppId: anyCase(role.resourceAppId),
        roleId: anyCase(role.roleId),
        value: anyCase(role.value),
      }),
    ),
  );
  const scopes = fc.tuple(
    ...app.scopes.map(({ resourceAppId, scope, forEveryone }) =>
      fc.record({
        resourceAppId: anyCase(resourceAppId),
        scope: anyCase(scope),
        forEveryone: fc.constant(forEveryone),
      }),
    ),
  );
  const asked = fc
    .subarray(signIn)
    .map(names => names.map(scope => ({ resourceAppId: microsoftGraph, scope, forEveryone: false })));
  return fc
    .tuple(
      roles.chain(shuffled),
      fc.tuple(scopes, asked).chain(all => shuffled(all.flat())),
      anyCase(app.appId),
      anyCase(app.ownerTenantId),
    )
    .map(([newRoles, newScopes, appId, ownerTenantId]) => ({
      ...app,
      roles: newRoles,
      scopes: newScopes,
      appId,
      ownerTenantId,
    }));
}

const alarms = (apps: Apps): readonly string[] =>
  findingsOf(permissionChecks, snapshotOf(apps))
    .filter(({ outcome, check }) => outcome !== 'pass' && outcome !== 'skipped' && check !== 'native-connector-app')
    .map(({ check, code }) => `${check} ${code}`);

/** A failure prints the seed that plays it again. */
test('order, case, duplicates and what sign-in asks for by itself raise no alarm', () => {
  const { connector, registration } = connected;
  const { manual } = byHand;
  if (!connector || !registration || !manual) throw new Error('the worlds to start from are incomplete');
  fc.assert(
    fc.property(rewritten(connector), rewritten(registration), rewritten(manual), (one, other, own) => {
      expect(alarms({ connector: one, registration: other, twins: [] })).toEqual([]);
      expect(alarms({ manual: own, twins: [] })).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
