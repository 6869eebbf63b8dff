export type Wanted = (entity: object) => boolean;
export type FilterResult = { ok: true; wanted: Wanted } | { ok: false; message: string };

const comparison = /^([A-Za-z]+(?:\/[A-Za-z]+)*)\s+(eq|ne|ge|le|gt|lt)\s+(.+)$/;
const startsWith = /^startswith\(\s*([A-Za-z]+(?:\/[A-Za-z]+)*)\s*,\s*'((?:[^']|'')*)'\s*\)$/i;
/** `targetResources/any(t:t/id eq '...')`: one object of a list has this. */
const anyOf = /^([A-Za-z]+)\/any\((\w+):\s*\2\/([A-Za-z]+)\s+eq\s+'((?:[^']|'')*)'\)$/;
const text = /^'((?:[^']|'')*)'$/;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The part of OData's `$filter` that the simulator speaks: comparisons, startswith and any, joined by `and`. */
export function readFilter(filter: string, known: (property: string) => boolean): FilterResult {
  const tests: Wanted[] = [];
  for (const part of splitAnd(filter)) {
    const test = readTest(part.trim(), known);
    if (!test) return { ok: false, message: `Invalid filter clause: ${part.trim()}` };
    tests.push(test);
  }
  return { ok: true, wanted: entity => tests.every(test => test(entity)) };
}

/** Splits at ` and ` outside quotes. */
function splitAnd(filter: string): string[] {
  const quoted: string[] = [];
  const masked = filter.replace(/'(?:[^']|'')*'/g, found => `\uE000${quoted.push(found) - 1}\uE000`);
  return masked
    .split(/\s+and\s+/i)
    .map(part => part.replace(/\uE000(\d+)\uE000/g, (_, index) => quoted[Number(index)] ?? ''));
}

function readTest(part: string, known: (property: string) => boolean): Wanted | undefined {
  const start = startsWith.exec(part);
  if (start) {
    const [, path = '', beginning = ''] = start;
    if (!known(path.split('/')[0] ?? '')) return undefined;
    return entity =>
      String(valueAt(entity, path) ?? '')
        .toLowerCase()
        .startsWith(unquote(beginning).toLowerCase());
  }
  const any = anyOf.exec(part);
  if (any) {
    const [, list = '', , property = '', wanted = ''] = any;
    return known(list) ? entity => holdsOne(valueAt(entity, list), property, unquote(wanted)) : undefined;
  }
  const [, path = '', operator = '', literal = ''] = comparison.exec(part) ?? [];
  const value = readLiteral(literal);
  if (!path || value === undefined || !known(path.split('/')[0] ?? '')) return undefined;
  return entity => compare(valueAt(entity, path), operator, value);
}

const holdsOne = (list: unknown, property: string, wanted: string): boolean =>
  Array.isArray(list) && list.some(item => compare(valueAt(item, property), 'eq', wanted));

const unquote = (inner: string): string => inner.replaceAll("''", "'");

function readLiteral(literal: string): string | boolean | number | null | undefined {
  const quoted = text.exec(literal);
  if (quoted) return unquote(quoted[1] ?? '');
  if (literal === 'true' || literal === 'false') return literal === 'true';
  if (literal === 'null') return null;
  if (guid.test(literal) || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(literal)) return literal;
  return /^-?\d+$/.test(literal) ? Number(literal) : undefined;
}

const valueAt = (entity: object, path: string): unknown =>
  path.split('/').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
  }, entity);

/** Text compares without case, as the directory does. */
function compare(actual: unknown, operator: string, wanted: string | boolean | number | null): boolean {
  const [a, b] = [actual ?? null, wanted].map(value => (typeof value === 'string' ? value.toLowerCase() : value));
  if (operator === 'eq') return a === b;
  if (operator === 'ne') return a !== b;
  if (a === null || b === null || a === undefined || b === undefined) return false;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return { ge: order >= 0, le: order <= 0, gt: order > 0, lt: order < 0 }[operator] ?? false;
}
