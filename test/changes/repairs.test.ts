import { kindNamed } from '../../src/changes/kinds/index.js';
import { checks } from '../../src/checks/index.js';
import { repairs } from '../../src/kinds.js';

const fixes = checks.flatMap(({ name, fixes: all }) => Object.entries(all).map(([code, fix]) => ({ name, code, fix })));

it('every repair that a check names is one that can be asked for', () => {
  const named = fixes.filter(({ fix }) => fix.act === 'repair' || fix.repair !== undefined);
  expect(named.length).toBeGreaterThan(5);
  for (const { fix } of named) {
    expect(fix.act).toBe('repair');
    expect(kindNamed('repair').wish.safeParse({ finding: fix.repair }).success).toBe(true);
  }
});

it('every repair there is can be found by a check', () => {
  expect(repairs.filter(repair => !fixes.some(({ fix }) => fix.repair === repair))).toEqual([]);
});

it('every repair has one step, with words in both languages', () => {
  for (const finding of repairs) {
    for (const partnerWrite of ['bot', 'person'] as const) {
      const steps = kindNamed('repair').steps({ partnerWrite, appsWrite: 'person', wish: { finding } });
      expect(steps).toHaveLength(1);
      const { en, nl } = kindNamed('repair').text;
      for (const { name } of steps) expect([en.steps[name]?.title, nl.steps[name]?.title]).not.toContain(undefined);
    }
  }
});
