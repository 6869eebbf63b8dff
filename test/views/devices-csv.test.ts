import type { Computer, FleetPage } from '../../src/snapshot/devices.js';
import { affectedMacs, csvLine } from '../../src/views/devices/csv.js';

const measure = { now: new Date('2026-11-21T12:00:00Z'), minimum: '10.12' };
const mac = (more: Partial<Computer> = {}): Computer => ({
  id: '1',
  name: 'mac-1',
  serialNumber: 'S1',
  username: 'anna',
  osVersion: '15.1',
  managed: true,
  lastSeen: '2026-11-21T11:50:00Z',
  accounts: [{ username: 'anna', state: 'ACTIVATED', entraDeviceId: '' }],
  ...more,
});
const page = (...computers: Computer[]): FleetPage => ({
  is: 'read',
  computers,
  total: computers.length,
  changed: false,
});
const missing: FleetPage = { is: 'not-read', why: { is: 'unreachable', at: '', cause: 'time-out' }, total: 3 };

async function linesOf(pages: readonly FleetPage[], language: 'en' | 'nl' = 'en'): Promise<readonly string[]> {
  async function* all() {
    yield* pages;
  }
  let text = '';
  for await (const chunk of affectedMacs(all(), { measure, language })) text += chunk;
  return text.split('\r\n').slice(0, -1);
}

describe('a line', () => {
  it('has quotes where commas, quotes and line breaks need them', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', ''])).toBe('a,"b,c","d""e","f\ng",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('makes no formula of %j', text => {
    expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x; +1', "x;' +1"],
    ['x;"@SUM(A1)"', `"x;'""@SUM(A1)"""`],
    ['x\n-1', `"x\n'-1"`],
    ['x\t=1', "x\t'=1"],
    ['＝1+1', "'＝1+1"],
  ])('makes no formula of %j either, where a semicolon begins a cell', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it('leaves what is no formula as it is', () => {
    expect(csvLine(['mac-1', 'a=b', 'a; b'])).toBe('mac-1,a=b,a; b\r\n');
  });
});

describe('the file', () => {
  it('has the affected Macs only, with all that is the matter', async () => {
    const lines = await linesOf([
      page(mac(), mac({ id: '2', name: '=cmd', serialNumber: 'S2', osVersion: '10.9', managed: false })),
      page(mac({ id: '3', name: 'twin', serialNumber: 's1' })),
    ]);
    expect(lines[0]).toBe('\uFEFFName,Serial number,User,macOS,Last check-in,What is the matter,Accounts,Jamf Pro ID');
    expect(lines.slice(1)).toEqual([
      "'=cmd,S2,anna,10.9,2026-11-21T11:50:00Z,macOS too old; Not managed,anna: ACTIVATED,2",
      'twin,s1,anna,15.1,2026-11-21T11:50:00Z,Duplicates,anna: ACTIVATED,3',
    ]);
  });

  it('says in its last line that it is not complete', async () => {
    expect((await linesOf([page(mac()), missing], 'nl')).at(-1)).toBe('NIET VOLLEDIG: slechts 1 van 3 Macs gelezen');
    const short: FleetPage = { is: 'read', computers: [mac()], total: 2, changed: false };
    expect((await linesOf([short])).at(-1)).toBe('NOT COMPLETE: only 1 of 2 Macs were read');
    expect(await linesOf([page(mac())])).toHaveLength(1);
  });
});
