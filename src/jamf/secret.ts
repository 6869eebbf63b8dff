import { readFile } from 'node:fs/promises';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import type { Secret, SecretPlace } from '../settings.js';

/** The newest value of a secret in Azure Key Vault, by its address. */
export type ReadVault = (address: string) => Promise<string>;

type Tools = { readonly clock: Clock; readonly readVault?: ReadVault };

/** Ten minutes: what was renewed, or taken away, is noticed without a restart. */
const keptMs = 10 * 60_000;

/** A secret where it is kept: read when it is first needed, held in memory for ten minutes, never stored. */
export function createSecret(secret: Secret, alias: string, { clock, readVault }: Tools) {
  let kept: { readonly value: string; readonly readAt: number } | undefined;

  async function value(): Promise<string> {
    if (typeof secret === 'string') return secret;
    const age = kept === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() - kept.readAt;
    if (kept === undefined || age < 0 || age >= keptMs) return renewed();
    return kept.value;
  }

  /** What stands there now, whatever is held in memory. */
  async function renewed(): Promise<string> {
    if (typeof secret === 'string') return secret;
    kept = undefined;
    const found = await read(secret);
    kept = { value: found, readAt: clock.now().getTime() };
    return found;
  }

  async function read(place: SecretPlace): Promise<string> {
    if ('file' in place) return contentOf(place.file, alias);
    if (readVault) return readVault(place.vault);
    throw new Problem('internal', 'reading a secret from Key Vault', { alias, why: 'no-vault' });
  }

  return { value, renewed };
}

/** It could be read at the start, or the bot would not have started. */
async function contentOf(file: string, alias: string): Promise<string> {
  const content = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (content) return content;
  const facts = { identity: `jamf:${alias}`, code: 'secret-file-unreadable' };
  throw new Problem('sign-in-failed', 'reading the secret for Jamf Pro', facts);
}
