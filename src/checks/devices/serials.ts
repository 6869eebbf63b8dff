/**
 * Serial numbers seen so far, as 64-bit hashes in one table: 11 bytes for each, whatever their length. Two different
 * serial numbers meet in one hash with a chance of n² / 2^65: for a million Macs 1 in 37 million, for one pair of all.
 */
export type Serials = {
  /** True when this serial number was added before. */
  add(serial: string): boolean;
};

const smallest = 1024;
/** Fuller than this, finding a place would take many looks. */
const fullest = 0.75;

/** `expected`: how many there will be, so that the table has its size from the start; more than that fit, too. */
export function createSerials(expected = 0): Serials {
  let table = new Uint32Array(2 * Math.max(smallest, Math.ceil((1.02 * expected) / fullest)));
  let count = 0;

  function add(serial: string): boolean {
    if (count + 1 > (fullest * table.length) / 2) table = doubled(table);
    const isKnown = put(table, lowOf(serial), highOf(serial));
    if (!isKnown) count++;
    return isKnown;
  }

  return { add };
}

/** A free place holds zero, which is no low half of any hash. */
function put(table: Uint32Array, low: number, high: number): boolean {
  const places = table.length / 2;
  for (let place = high % places; ; place = place + 1 === places ? 0 : place + 1) {
    const there = table[2 * place];
    if (there === low && table[2 * place + 1] === high) return true;
    if (there === 0) {
      table[2 * place] = low;
      table[2 * place + 1] = high;
      return false;
    }
  }
}

function doubled(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length);
  for (let place = 0; place < table.length; place += 2) {
    const low = table[place] ?? 0;
    if (low !== 0) put(larger, low, table[place + 1] ?? 0);
  }
  return larger;
}

/** FNV-1a, mixed as in MurmurHash3, with two different beginnings and factors. */
const lowOf = (text: string): number => hashed(text, 0x811c9dc5, 0x01000193) || 1;
const highOf = (text: string): number => hashed(text, 0x9e3779b9, 0x85ebca6b);

function hashed(text: string, beginning: number, factor: number): number {
  let hash = beginning;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
