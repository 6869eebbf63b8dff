import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explained } from '../../src/checks/check.js';
import { fixers } from '../../src/checks/finding.js';
import { checks } from '../../src/checks/index.js';
import { checkTexts } from '../../src/checks/text.js';
import { changeActs } from '../../src/kinds.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { connectedSnapshot, denied, snapshot, unreachable, value } from '../support/snapshot.js';

const casesFolder = join(__dirname, '..', 'cases');
const recorded = readdirSync(casesFolder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => JSON.parse(readFileSync(join(casesFolder, name, 'snapshot.json'), 'utf8')) as Snapshot);

const worlds: readonly Snapshot[] = [
  ...recorded,
  snapshot(),
  connectedSnapshot(),
  snapshot({ partners: unreachable, servicePlans: denied('LicenseAssignment.Read.All'), askerRoles: value([]) }),
];

/** A fix in words that is said whatever the facts are. */
function saysFix(say: (facts: Record<string, never>) => { readonly fix?: string }): boolean {
  return say({}).fix !== undefined;
}

describe.each(checks.map(check => [check.name, check] as const))('%s', (name, { fixes }) => {
  const { codes } = checkTexts.en[name];

  test('every fix belongs to a code that has words', () => {
    expect(Object.keys(fixes).filter(code => !(code in codes))).toEqual([]);
  });

  test('every code whose words say what to do says who can do it', () => {
    const advised = Object.keys(codes).filter(code => code !== 'not-read' && saysFix(codes[code] ?? (() => ({}))));
    expect(advised.filter(code => !(code in fixes))).toEqual([]);
  });

  test('fixes name a role, a page over https and an act that there is', () => {
    for (const { who, source, act } of Object.values(fixes)) {
      expect(fixers).toContain(who);
      expect(source ?? 'https://').toMatch(/^https:\/\//);
      if (act) expect(changeActs).toContain(act);
    }
  });
});

test('whatever is not in order in a recorded world has somebody who can do something about it', () => {
  const found = worlds.flatMap(world => explained(checks, world));
  const wrong = found.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped');
  expect(wrong.length).toBeGreaterThan(20);
  expect(wrong.filter(({ fix }) => fix === undefined).map(({ check, code }) => `${check} ${code}`)).toEqual([]);
});
