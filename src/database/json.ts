/**
 * Text for a jsonb column. PostgreSQL refuses NUL and halves of surrogate pairs, which people can type or paste:
 * they are stored as the replacement character, so that no input can keep an entry from being stored.
 */
export const toJsonb = (value: unknown): string => JSON.stringify(storable(value));

/** The same data with only text that can be stored and read back unchanged. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), storable(inner)])) as T;
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text: string): string => text.replaceAll('\u0000', '\ufffd').replace(loneSurrogate, '\ufffd');
