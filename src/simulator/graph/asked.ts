import type { RequiredResourceAccess } from '../directory.js';
import type { GraphContext } from './answer.js';

/** The body of a write; undefined when it is no JSON object. */
export async function bodyOf(c: GraphContext): Promise<ReadonlyMap<string, unknown> | undefined> {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  return new Map(Object.entries(body).filter(([name]) => name !== '@odata.type'));
}

/** The name of a property that the simulator does not take, so that nothing is left out silently. */
export const strangeIn = (body: ReadonlyMap<string, unknown>, taken: readonly string[]): string | undefined =>
  [...body.keys()].find(name => !taken.includes(name));

const partsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** `web: {redirectUris}`; undefined when it says anything else. */
export function redirectUrisIn(web: unknown): string[] | undefined {
  const uris = partsOf(web).get('redirectUris') ?? [];
  return Array.isArray(uris) && uris.every(uri => typeof uri === 'string') ? uris : undefined;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isGuid = (value: unknown): value is string => typeof value === 'string' && guid.test(value);

export function requiredAccessIn(value: unknown): RequiredResourceAccess[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read = value.map(resourceIn);
  return read.every(one => one !== undefined) ? read : undefined;
}

function resourceIn(value: unknown): RequiredResourceAccess | undefined {
  const resourceAppId = partsOf(value).get('resourceAppId');
  const access = partsOf(value).get('resourceAccess');
  if (!isGuid(resourceAppId) || !Array.isArray(access)) return undefined;
  const resourceAccess = access.flatMap(one => {
    const [id, type] = [partsOf(one).get('id'), partsOf(one).get('type')];
    return isGuid(id) && (type === 'Role' || type === 'Scope') ? [{ id, type } as const] : [];
  });
  return resourceAccess.length === access.length ? { resourceAppId, resourceAccess } : undefined;
}

/** `passwordCredential: {displayName?, endDateTime?}`, which may be left out. */
export function secretIn(value: unknown): { displayName: string; endDateTime?: string } | undefined {
  const parts = partsOf(value);
  const displayName = parts.get('displayName') ?? '';
  const end = parts.get('endDateTime') ?? undefined;
  if (typeof displayName !== 'string') return undefined;
  if (end === undefined) return { displayName };
  if (typeof end !== 'string' || Number.isNaN(Date.parse(end))) return undefined;
  return { displayName, endDateTime: new Date(end).toISOString() };
}
