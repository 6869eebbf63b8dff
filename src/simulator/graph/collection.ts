import { badRequest, type GraphContext, pick } from './answer.js';
import { readFilter } from './filter.js';

export type CollectionOptions = {
  /** What follows `$metadata#` in `@odata.context`. */
  readonly context: string;
  /** Page size without `$top`. */
  readonly page?: number;
  /** Query options that this collection takes; default: all that the simulator speaks. */
  readonly options?: readonly string[];
  /** Properties that exist but that no object in the world may have at the moment. */
  readonly properties?: readonly string[];
  /** Is `$count` answered without ConsistencyLevel? Not for directory objects. */
  readonly directory?: boolean;
};

const spoken = ['$select', '$filter', '$top', '$skip', '$skiptoken', '$count', '$orderby', '$expand', '$search'];

/** Answers a collection: filtered, ordered, one page of it, with the properties asked for. */
export function many(c: GraphContext, all: readonly object[], options: CollectionOptions): Response {
  const query = new URL(c.req.url).searchParams;
  const allowed = options.options ?? spoken;
  const strange = [...query.keys()].find(name => name.startsWith('$') && ![...allowed, '$skiptoken'].includes(name));
  if (strange) return badRequest(c, `The query option '${strange}' is not supported here.`);
  const names = new Set([...all.flatMap(Object.keys), ...(options.properties ?? [])]);

  const filter = query.get('$filter');
  const reading = filter === null ? undefined : readFilter(filter, name => all.length === 0 || names.has(name));
  if (reading && !reading.ok) return badRequest(c, reading.message);
  const found = order(reading ? all.filter(reading.wanted) : all, query.get('$orderby'));

  const top = query.get('$top') === null ? undefined : Number(query.get('$top'));
  if (top !== undefined && !(Number.isInteger(top) && top >= 1 && top <= 999)) {
    return badRequest(c, `Invalid page size specified: '${query.get('$top')}'. Must be between 1 and 999 inclusive.`);
  }
  const size = top ?? options.page ?? 100;
  const start = startOf(query);
  if (start === undefined) return badRequest(c, 'The $skiptoken is not valid.');
  const select = query.get('$select');
  const slice = found.slice(start, start + size);
  const more = start + size < found.length;
  return c.json({
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${options.context}`,
    ...(query.get('$count') === 'true' && counts(c, options) ? { '@odata.count': found.length } : {}),
    ...(more ? { '@odata.nextLink': nextLink(c, start + size) } : {}),
    value: select ? slice.map(entity => pick(entity, select.split(','))) : slice,
  });
}

const counts = (c: GraphContext, options: CollectionOptions): boolean =>
  !options.directory || c.req.header('ConsistencyLevel') === 'eventual';

function startOf(query: URLSearchParams): number | undefined {
  const token = query.get('$skiptoken');
  if (token === null) return Number(query.get('$skip') ?? 0) || 0;
  const start = /^p(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  return start === undefined ? undefined : Number(start);
}

/** An opaque address on the public host; whoever reads it follows it as it stands. */
function nextLink(c: GraphContext, start: number): string {
  const here = new URL(c.req.url);
  const link = new URL(`https://graph.microsoft.com${here.pathname.replace(/^\/graph/, '')}`);
  for (const [name, value] of here.searchParams) if (!name.startsWith('$skip')) link.searchParams.append(name, value);
  link.searchParams.set('$skiptoken', Buffer.from(`p${start}`).toString('base64url'));
  return link.href.replaceAll('%24', '$');
}

function order(items: readonly object[], by: string | null): readonly object[] {
  const [property, direction] = (by ?? '').split(' ');
  if (!property) return items;
  const sign = direction === 'desc' ? -1 : 1;
  const key = (entity: object) => String(new Map(Object.entries(entity)).get(property) ?? '');
  return [...items].sort((a, b) => sign * key(a).localeCompare(key(b)));
}
