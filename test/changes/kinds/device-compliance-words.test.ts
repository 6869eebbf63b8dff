import { kinds } from '../../../src/changes/kinds/index.js';
import type { KindWords, WordsContext } from '../../../src/changes/words.js';
import { filesBelow, textOf } from '../../architecture/sources.js';
import { askedDeviceCompliance } from '../../support/device-compliance.js';

const ours = kinds.filter(kind => kind.platform === 'pcm');
const shared = 'src/changes/steps/device-compliance';
const context: WordsContext = {
  instance: 'acme',
  host: 'acme.jamfcloud.com',
  wish: askedDeviceCompliance,
  inputs: {},
  baseline: {},
  evidence: {},
  consoles: { jamf: 'https://jamf.example', intune: 'https://intune.example', entra: 'https://entra.example' },
  partnerWrite: 'person',
};

/** Codes of judgements, warnings and refusals as they stand in the sources. */
const codesIn = (folder: string): readonly string[] =>
  filesBelow(folder, path => path.endsWith('.ts') && !/text\.\w+\.ts$/.test(path)).flatMap(path =>
    [...textOf(path).matchAll(/(?:\b(?:no|unknown)\(|code: )\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  );

const sorted = (names: object): readonly string[] => Object.keys(names).sort();

test('codes are found where they are given', () => {
  expect(codesIn(shared)).toEqual(expect.arrayContaining(['compliance-all-users', 'app-missing', 'groups-replaced']));
});

describe.each(ours)('$name', kind => {
  const words = [kind.text.en, kind.text.nl] as const;
  const steps = kind.steps({ partnerWrite: 'person', appsWrite: 'person', wish: {} });

  it('says the same things in both languages, each its own way', () => {
    const [en, nl] = words;
    for (const part of ['steps', 'warnings', 'waiting', 'afterwards'] as const) {
      expect(sorted(nl[part] ?? {})).toEqual(sorted(en[part] ?? {}));
    }
    const sentences = ({ title, undo, next }: KindWords) => [
      title,
      typeof undo === 'string' ? undo : undo('acme'),
      ...next({}, askedDeviceCompliance),
    ];
    for (const [index, sentence] of sentences(en).entries()) expect(sentences(nl)[index]).not.toBe(sentence);
    expect(nl.irreversible?.length).toBe(en.irreversible?.length);
  });

  it('has words for each of its steps: clicks and a way there for people, a button for what they confirm', () => {
    for (const { steps: said } of words) {
      for (const { name, actor, attestable } of steps) {
        expect([name, said[name]?.title]).toEqual([name, expect.any(String)]);
        expect([name, said[name]?.confirm !== undefined]).toEqual([name, attestable === true]);
        expect([name, (said[name]?.clicks(context).length ?? 0) > 0]).toEqual([name, actor === 'person']);
        expect([name, said[name]?.link?.(context).url !== undefined]).toEqual([name, actor === 'person']);
      }
    }
  });

  it('has a sentence for each code that its steps and its plan can give', () => {
    const own = codesIn(`src/changes/kinds/${kind.name}`);
    const codes = kind.name === 'disconnect-device-compliance' ? own : [...own, ...codesIn(shared)];
    for (const { waiting, warnings } of words) {
      const unsaid = codes.filter(code => !(code in waiting) && !(code in warnings));
      expect(unsaid).toEqual([]);
    }
  });

  it('leaves no fact out and no "undefined" in', () => {
    const facts = {
      app: 'An app',
      instance: 'acme',
      count: 2,
      state: 'enabled',
      states: ['enabled'],
      connection: 'manual',
      missing: ['x'],
      extra: ['y'],
      excluded: ['z'],
      groups: ['g'],
      group: 'G',
      policies: ['P'],
      others: ['globex'],
      unread: ['jamf-version'],
      allUsers: false,
      cause: 'time-out',
      given: 'x',
      status: 403,
      permission: 'X',
      valid: 1,
      quorum: 2,
      person: 'Anna',
    };
    for (const { waiting } of words) {
      for (const [code, say] of Object.entries(waiting))
        expect(`${code}: ${say(facts)}`).not.toMatch(/undefined|\[object/);
    }
  });
});
