import { createHash } from 'node:crypto';
import { canonical } from '../canonical.js';
import type { AuditEntry, StoredEntry } from './entry.js';

/** What stands before the first entry. */
export const chainStart = '';

/**
 * The next link: its hash covers the entry, its place and time, and (through the previous hash) everything before it.
 * Whoever alters, drops or swaps an entry would have to make all later ones anew.
 */
export function link(entry: AuditEntry, place: { sequence: number; at: Date; previous: string }): StoredEntry {
  const { sequence, at, previous } = place;
  const placed = { ...entry, sequence, at: at.toISOString(), previous };
  return { ...placed, hash: hashOf(placed) };
}

/** The hash that this entry should carry. */
export function hashOf(entry: Omit<StoredEntry, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, previous, ...content } = entry;
  return createHash('sha256')
    .update(`${previous}\n${canonical(content)}`)
    .digest('hex');
}

export type Fault = 'altered' | 'missing' | 'out-of-order' | 'column-differs' | 'end-missing';
export type Verdict =
  | { readonly ok: true; readonly entries: number; readonly hash: string }
  | { readonly ok: false; readonly sequence: number; readonly fault: Fault };

/** How far a chain was followed. */
export type Followed = { readonly sequence: number; readonly hash: string };

/** Does this entry follow? `missing`: one or more before it are gone; `out-of-order`: it belongs elsewhere. */
export function faultOf(entry: StoredEntry, before: Followed): Fault | undefined {
  if (entry.sequence > before.sequence + 1) return 'missing';
  if (entry.hash !== hashOf(entry)) return 'altered';
  if (entry.sequence !== before.sequence + 1 || entry.previous !== before.hash) return 'out-of-order';
  return undefined;
}
