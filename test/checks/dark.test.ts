import { checks } from '../../src/checks/index.js';
import { permissionChecks } from '../../src/checks/permissions/index.js';
import type { Reading } from '../../src/snapshot/reading.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { at, connectedSnapshot } from '../support/snapshot.js';

type Spoil = (reading: Reading<unknown>) => Reading<unknown>;

const unreadable: { readonly [name: string]: Spoil } = {
  denied: () => ({ is: 'denied', at, status: 403, permission: 'Application.Read.All' }),
  unreachable: () => ({ is: 'unreachable', at, cause: 'time-out' }),
  stale: reading => ({ is: 'stale', at, cause: 'time-out', value: reading.is === 'value' ? reading.value : undefined }),
  'not asked': () => ({ is: 'unreachable', at, cause: 'not-asked' }),
};

const isReading = (part: unknown): part is Reading<unknown> =>
  typeof part === 'object' && part !== null && 'is' in part && 'at' in part;

/** The same world, none of it read. */
function dark<T extends object>(world: T, spoil: Spoil): T {
  const parts = Object.entries(world).map(([name, part]) => {
    if (isReading(part)) return [name, spoil(part)];
    return [name, typeof part === 'object' && part !== null && !Array.isArray(part) ? dark(part, spoil) : part];
  });
  return Object.fromEntries(parts);
}

const said = (list: typeof checks, world: Snapshot) =>
  list.map(check => [check.name, check.run(world).outcome] as const);

describe.each(Object.entries(unreadable))('a world that is %s', (_name, spoil) => {
  const world = dark(connectedSnapshot(), spoil);

  test('passes nothing and fails nothing', () => {
    const reading = checks.filter(check => check.reads.length > 0);
    expect(said(reading, world).filter(([, outcome]) => outcome === 'pass' || outcome === 'fail')).toEqual([]);
  });

  test('has permissions that are errors or left out, nothing else', () => {
    const strange = said(permissionChecks, world).filter(([, outcome]) => outcome !== 'error' && outcome !== 'skipped');
    expect(strange).toEqual([]);
  });
});

/** One part that was not read at a time: what rests on it must not pass, and must not fail because of it. */
describe.each(['jamfApps', 'tenant', 'partners'] as const)('%s alone not read', part => {
  test.each(Object.entries(unreadable))('%s: the apps of the connector are errors', (_name, spoil) => {
    const world = { ...connectedSnapshot(), [part]: spoil(connectedSnapshot()[part]) };
    const apps = permissionChecks.filter(({ name }) => name === 'connector-app' || name === 'registration-app');
    expect(said(apps, world)).toEqual([
      ['connector-app', 'error'],
      ['registration-app', 'error'],
    ]);
  });
});
