import { createHash } from 'node:crypto';
import type { Json } from './kinds.js';

/** One text for one value: keys sorted, no spaces, `undefined` left out. Equal data gives equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

/** SHA-256 of the canonical text, in hex. */
export const fingerprintOf = (value: Json | object): string =>
  createHash('sha256').update(canonical(value)).digest('hex');
