import fc from 'fast-check';
import { deviceFindings, type Reached } from '../../src/checks/devices/findings.js';
import { add, countsOf, emptyFold, mostExamples } from '../../src/checks/devices/fold.js';
import { createJudge, stateOf } from '../../src/checks/devices/judge.js';
import { createSerials } from '../../src/checks/devices/serials.js';
import { checkTexts, findingWords } from '../../src/checks/text.js';
import { languages } from '../../src/language.js';
import type { Computer, RegistrationState } from '../../src/snapshot/devices.js';

const now = new Date('2026-11-21T12:00:00Z');
const measure = { now, minimum: '10.12' };
const recently = '2026-11-21T11:50:00Z';

const accounts = (...states: RegistrationState[]) =>
  states.map((state, index) => ({ username: `user${index}`, state, entraDeviceId: '' }));
const mac = (more: Partial<Computer> = {}): Computer => ({
  id: '1',
  name: 'acme-mac-001',
  serialNumber: 'S1',
  username: 'anna',
  osVersion: '15.1',
  managed: true,
  lastSeen: recently,
  accounts: accounts('ACTIVATED'),
  ...more,
});
const folded = (...pages: readonly (readonly Computer[])[]) =>
  countsOf(pages.reduce((fold, page) => add(fold, page), emptyFold(measure)));

describe('one Mac', () => {
  const troubles = (more: Partial<Computer>) => createJudge(measure)(mac(more));

  it.each<[RegistrationState | undefined, RegistrationState[]]>([
    [undefined, []],
    ['ACTIVATED', ['ACTIVATED']],
    ['ACTIVATED', ['UNKNOWN', 'ACTIVATED']],
    ['UNRESPONSIVE', ['ACTIVATED', 'UNRESPONSIVE', 'UNKNOWN']],
    ['DEACTIVATED', ['UNRESPONSIVE', 'ACTIVATED', 'DEACTIVATED']],
    ['UNKNOWN', ['UNKNOWN', 'UNKNOWN']],
  ])('is %s by its accounts %j', (state, states) => {
    expect(stateOf({ accounts: accounts(...states) })).toBe(state);
  });

  it('without data about its accounts is not one whose state is unknown', () => {
    expect(troubles({ accounts: [] })).toEqual(['without-accounts']);
    expect(troubles({ accounts: accounts('UNKNOWN') })).toEqual(['unregistered']);
  });

  it.each([
    ['10.12', false],
    ['10.12.6', false],
    ['26.1', false],
    ['10.9.5', true],
    ['10.11.6', true],
    ['', false],
    ['not a version', false],
  ])('with macOS %j is too old: %s', (osVersion, expected) => {
    expect(troubles({ osVersion }).includes('too-old')).toBe(expected);
  });

  it.each([
    ['2026-11-20T12:00:00Z', false],
    ['2026-11-20T11:59:59Z', true],
    ['2026-11-20T13:00:00.000+0200', true],
    ['', true],
    ['nonsense', true],
  ])('last heard of at %j is silent: %s', (lastSeen, expected) => {
    expect(troubles({ lastSeen }).includes('silent')).toBe(expected);
  });

  it('may have everything at once', () => {
    const found = troubles({ accounts: accounts('DEACTIVATED'), osVersion: '10.9', lastSeen: '', managed: false });
    expect(found).toEqual(['deactivated', 'too-old', 'silent', 'unmanaged']);
  });
});

describe('serial numbers', () => {
  it('are known again, many of them, and no others are', () => {
    const serials = createSerials();
    const all = Array.from({ length: 50_000 }, (_, index) => `C02${index.toString(36).toUpperCase()}`);
    expect(all.filter(serial => serials.add(serial))).toEqual([]);
    expect(all.every(serial => serials.add(serial))).toBe(true);
  });
});

describe('a fleet', () => {
  it('is counted per Mac and per account', () => {
    const counts = folded([
      mac({ accounts: accounts('ACTIVATED', 'UNRESPONSIVE') }),
      mac({ id: '2', serialNumber: 'S2', accounts: accounts('UNKNOWN', 'ACTIVATED') }),
    ]);
    expect(counts.byState).toEqual({ ACTIVATED: 1, UNRESPONSIVE: 1, DEACTIVATED: 0, UNKNOWN: 0 });
    expect(counts.accountsByState).toEqual({ ACTIVATED: 2, UNRESPONSIVE: 1, DEACTIVATED: 0, UNKNOWN: 1 });
  });

  it('counts twins by serial number in any spelling, and none among Macs without one', () => {
    const counts = folded(
      [mac({ serialNumber: 'abc1' }), mac({ serialNumber: '' })],
      [mac({ serialNumber: ' ABC1 ' }), mac({ serialNumber: '' }), mac({ serialNumber: 'ABC1' })],
    );
    expect({ twice: counts.twice, serials: counts.serialsTwice }).toEqual({ twice: 2, serials: ['ABC1'] });
  });

  it('keeps a few examples of each kind, however many there are', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      mac({ id: String(index + 1), accounts: accounts('DEACTIVATED') }),
    );
    const { byTrouble, examples } = folded(many.toReversed());
    expect(byTrouble.deactivated).toBe(5000);
    expect(examples.deactivated.map(({ id }) => id)).toEqual(
      Array.from({ length: mostExamples }, (_, index) => String(index + 1)),
    );
  });

  const anyMac = fc.record({
    id: fc.nat(500).map(String),
    name: fc.string(),
    serialNumber: fc.constantFrom('', 'A', 'B', 'C', 'D'),
    username: fc.string(),
    osVersion: fc.constantFrom('10.9', '10.12', '26.1', ''),
    managed: fc.boolean(),
    lastSeen: fc.constantFrom('', recently, '2020-01-01T00:00:00Z'),
    accounts: fc
      .array(fc.constantFrom<RegistrationState[]>('ACTIVATED', 'DEACTIVATED', 'UNRESPONSIVE', 'UNKNOWN'), {
        maxLength: 3,
      })
      .map(states => accounts(...states)),
  });
  const fleet = fc.uniqueArray(anyMac, { maxLength: 120, selector: ({ id }) => id });

  it('is the same in whatever order its pages come', () => {
    fc.assert(
      fc.property(fleet, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (macs, size, random) => {
        const pages = Array.from({ length: Math.ceil(macs.length / size) }, (_, page) =>
          macs.slice(page * size, (page + 1) * size),
        );
        const shuffled = pages
          .map(page => [Number(random.next().value), page] as const)
          .sort(([a], [b]) => a - b)
          .map(([, page]) => page);
        expect(folded(...shuffled)).toEqual(folded(macs));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is found of a fleet', () => {
  const reached: Reached = { instance: 'acme', readAt: now.toISOString(), minimum: '10.12', total: 2, changed: false };
  const unreachable = { is: 'unreachable', at: now.toISOString(), cause: 'time-out' } as const;
  const two = folded([mac(), mac({ id: '2', serialNumber: 'S2', accounts: accounts('DEACTIVATED') })]);
  const codes = (more: Partial<Reached> = {}, counts = two) =>
    Object.fromEntries(
      deviceFindings(counts, { ...reached, ...more }).map(({ check, outcome, code }) => [check, `${outcome} ${code}`]),
    );

  it('passes what nothing is the matter with, and warns of the rest', () => {
    expect(codes()).toMatchObject({
      'fleet-read': 'pass all',
      'macs-deactivated': 'warn some',
      'macs-unresponsive': 'pass none',
    });
  });

  it('passes nothing where a page is missing: every number is a lower bound', () => {
    const found = codes({ total: 900, missing: unreachable });
    expect(Object.values(found).filter(said => !said.startsWith('error'))).toEqual([]);
    expect(found).toMatchObject({ 'fleet-read': 'error part', 'macs-deactivated': 'error at-least' });
  });

  it('takes fewer Macs than there should be for a missing page', () => {
    expect(codes({ total: 3 })).toMatchObject({ 'fleet-read': 'error part', 'macs-silent': 'error not-all-read' });
  });

  it('says when the fleet changed meanwhile', () => {
    expect(codes({ changed: true, total: 3 })).toMatchObject({
      'fleet-read': 'warn changed',
      'macs-silent': 'pass none',
    });
  });

  it('names the privilege that is missing', () => {
    const denied = { is: 'denied', at: now.toISOString(), status: 403, permission: 'Read Computers' } as const;
    const [first] = deviceFindings(two, { ...reached, total: 900, missing: denied });
    expect(first).toMatchObject({ code: 'denied', facts: { status: 403, permission: 'Read Computers' } });
    expect(first && findingWords(first, 'en').fix).toContain('"Read Computers"');
  });

  it('says in words why only a part was read', () => {
    const late = { is: 'unreachable', at: now.toISOString(), cause: 'time-out' } as const;
    const [first] = deviceFindings(two, { ...reached, total: 900, missing: late });
    const said = languages.map(language => first && findingWords(first, language).cause);
    expect(said[0]).toContain('(no answer in time)');
    expect(said[1]).toContain('(geen antwoord binnen de tijd)');
  });

  it('knows nothing of registrations where accounts are not collected', () => {
    const bare = folded([mac({ accounts: [] }), mac({ id: '2', serialNumber: 'S2', accounts: [] })]);
    expect(codes({}, bare)).toMatchObject({
      'macs-deactivated': 'error not-collected',
      'macs-unregistered': 'error not-collected',
      'macs-without-accounts': 'warn some',
    });
  });

  it('has words for each of its codes in both languages', () => {
    const found = [
      ...deviceFindings(two, reached),
      ...deviceFindings(two, { ...reached, total: 9, missing: unreachable }),
      ...deviceFindings(folded([mac({ accounts: [] })]), { ...reached, total: 1 }),
      ...deviceFindings(folded(), { ...reached, total: 0, missing: unreachable }),
    ];
    for (const { check, code, facts } of found) {
      for (const language of languages) {
        expect(Object.keys(checkTexts[language][check].codes)).toContain(code);
        expect(findingWords({ check, code, facts }, language).cause).not.toMatch(/undefined|NaN/);
      }
    }
    expect(
      findingWords({ check: 'macs-deactivated', code: 'at-least', facts: { count: 1, read: 2, total: 9 } }, 'nl').cause,
    ).toBe('Minstens 1 Mac is gedeactiveerd: de registratie is beëindigd; 2 van 9 Macs gelezen.');
  });
});
