import { kindNamed } from '../../src/changes/kinds/index.js';
import type { Wish } from '../../src/changes/kinds/kind.js';
import { supersedes } from '../../src/changes/supersede.js';
import type { ChangeKind } from '../../src/kinds.js';

/** Is what a change of this kind for acme is looked at for afterwards made moot by that later one? */
const isMoot = (earlier: ChangeKind, later: ChangeKind, instance = 'acme', wish: Wish = {}) => {
  const [look] = kindNamed(earlier).afterwards ?? [];
  if (!look) throw new Error(`nothing is looked at after ${earlier}`);
  return supersedes({ kind: later, instance, wish }, look, { instance: 'acme' });
};

const others = { remaining: 'others' };
const unsaid: Wish = {};
const none = { remaining: 'none' };

describe('the first heartbeat of a connection is no longer expected', () => {
  it.each<readonly [ChangeKind, Wish]>([
    ['disconnect', others],
    ['migrate-device-compliance', unsaid],
    ['switch-to-manual', unsaid],
    ['terminate', unsaid],
  ])('once %s took its server away', (later, wish) => {
    expect(isMoot('connect-cloud-connector', later, 'acme', wish)).toBe(true);
  });

  it('once another server took the record away that all of them share', () => {
    expect(isMoot('connect-cloud-connector', 'disconnect', 'globex', none)).toBe(true);
    expect(isMoot('connect-cloud-connector', 'terminate', 'globex')).toBe(true);
  });

  it.each<readonly [ChangeKind, string, Wish]>([
    ['disconnect', 'globex', others],
    ['disconnect-device-compliance', 'acme', unsaid],
    ['disconnect-device-compliance', 'globex', unsaid],
    ['connect-device-compliance', 'acme', unsaid],
    ['connect-cloud-connector', 'globex', unsaid],
    ['repair', 'acme', unsaid],
  ])('but is where %s of %s leaves it alone', (later, instance, wish) => {
    expect(isMoot('connect-cloud-connector', later, instance, wish)).toBe(false);
  });
});

describe('that the old platform ends is no longer expected', () => {
  it.each<readonly [ChangeKind, string]>([
    ['connect-cloud-connector', 'acme'],
    ['connect-cloud-connector', 'globex'],
    ['connect-manual', 'acme'],
  ])('once %s of %s began there anew', (later, instance) => {
    expect(isMoot('migrate-device-compliance', later, instance)).toBe(true);
  });

  it.each<readonly [ChangeKind, string]>([
    ['disconnect-device-compliance', 'acme'],
    ['connect-device-compliance', 'globex'],
    ['terminate', 'acme'],
  ])('but is where %s of %s leaves it alone, or ends it', (later, instance) => {
    expect(isMoot('migrate-device-compliance', later, instance)).toBe(false);
  });
});
