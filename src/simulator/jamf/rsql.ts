import type { Mac } from './fleet.js';

const fields: { readonly [name: string]: (mac: Mac) => string } = {
  'general.name': mac => mac.name,
  'hardware.serialNumber': mac => mac.serialNumber,
  'userAndLocation.username': mac => mac.username,
};

const comparison = /^([\w.]+)==("(?:[^"\\]|\\.)*")(?:,|$)/;

/** The part of RSQL that the simulator speaks: equal to a quoted text, with `*` for anything, joined by `,` (or). */
export function readRsql(filter: string): ((mac: Mac) => boolean) | undefined {
  const tests: ((mac: Mac) => boolean)[] = [];
  for (let rest = filter; rest !== ''; ) {
    const [whole = '', name = '', quoted = ''] = comparison.exec(rest) ?? [];
    const read = fields[name];
    if (whole === '' || !read) return undefined;
    const wanted = pattern(quoted.slice(1, -1).replace(/\\(.)/g, '$1'));
    tests.push(mac => wanted.test(read(mac)));
    rest = rest.slice(whole.length);
  }
  return tests.length === 0 ? undefined : mac => tests.some(test => test(mac));
}

const pattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*')}$`, 'i');
