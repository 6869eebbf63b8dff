import type { Contents } from '../../src/pages/download/support-bundle/contents.js';
import { filesOf } from '../../src/pages/download/support-bundle/files.js';
import { pseudonyms } from '../../src/pages/download/support-bundle/pseudonyms.js';

const anna = { name: 'Anna de Vries', objectId: 'AAAA-1' };
const jan = { name: 'Jan', objectId: 'aaaa-2' };
const janJansen = { name: 'Jan Jansen', objectId: 'aaaa-3' };

describe('people in a bundle', () => {
  const redact = pseudonyms([anna, jan, janJansen, { name: 'ANNA DE VRIES' }, { name: '' }]);

  it('are the same number everywhere: in values, in keys, in lists, by name or by id, in any letters', () => {
    expect(redact({ 'by Anna de Vries': ['anna DE vries', { id: 'aaaa-1', other: 'Jan Jansen (aaaa-3)' }] })).toEqual({
      'by person-1': ['person-1', { id: 'person-1', other: 'person-3 (person-3)' }],
    });
  });

  it('are found as whole words alone', () => {
    expect(redact(['January', 'Jan, of IT', 'Janssen', 'jan'])).toEqual([
      'January',
      'person-2, of IT',
      'Janssen',
      'person-2',
    ]);
  });

  it('are found however their accents and the space between their names are written', () => {
    const zoe = pseudonyms([{ name: 'Zo\u00eb Bakker' }]);
    expect(zoe(['Zoe\u0308 Bakker', 'Zo\u00eb\u00a0Bakker', 'ZO\u00cb  Bakker'])).toEqual(Array(3).fill('person-1'));
    expect(pseudonyms([{ name: 'Zoe\u0308 \u00a0Bakker' }])('Zo\u00eb Bakker')).toBe('person-1');
  });

  it('mail addresses get numbers, save that of Jamf`s support', () => {
    expect(redact('A.de.Vries@contoso.example, b@contoso.example, a.de.vries@CONTOSO.example, support@jamf.com')).toBe(
      'mail-1, mail-2, mail-1, support@jamf.com',
    );
  });

  it('what is no text stays as it is', () => {
    expect(redact({ number: 1, yes: true, none: null })).toEqual({ number: 1, yes: true, none: null });
  });

  it('names with signs of a pattern are only text', () => {
    const odd = pseudonyms([{ name: '.*' }, { name: 'A (B) [C] $1 \\d' }]);
    expect(odd(['anything', 'by A (B) [C] $1 \\d.', 'x .* y'])).toEqual(['anything', 'by person-2.', 'x person-1 y']);
  });
});

it('a bundle has a size that it keeps, and names what had no room', () => {
  const instance = (name: string) => ({ instance: name, host: '', takenAt: '', notifications: {}, findings: [] });
  const contents = {
    about: { madeAt: '', instances: [], instancesLeftOut: [], mostChanges: 20, people: '' },
    versions: { bot: '', node: '', platform: '', jamf: [] },
    settings: {},
    changes: [],
    instances: [instance('acme'), instance(`site-${'x'.repeat(50_000)}`), instance('globex')],
  } as unknown as Contents;
  const most = 60_000;
  const [about, ...others] = filesOf(contents, most);
  expect(JSON.parse(about?.text ?? '').filesLeftOut).toEqual([`instances/site-${'x'.repeat(50_000)}.json`]);
  expect(others.map(({ name }) => name)).toContain('instances/globex.json');
  expect(others.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThanOrEqual(most);
});
