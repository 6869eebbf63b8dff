import type { Change } from '../../changes/change.js';
import { openLink, withdrawLink } from '../../downloads/links.js';
import type { Facts } from '../../kinds.js';
import type { Turn } from '../command.js';

export type SecretLink = {
  readonly id: string;
  readonly url: string;
  readonly expiresAt: Date;
  /** It did not reach its receiver: nobody else shall find it. */
  withdraw(): Promise<void>;
};

/** A link for this one person to the page that makes the secret; undefined where there is no such page. */
export async function openSecretLink(
  { parts, person, language }: Turn,
  { id: change, number, instance, wish }: Change,
): Promise<SecretLink | undefined> {
  const { publicUrl } = parts.settings;
  if (!publicUrl || !parts.secretSignIn) return undefined;
  const months = wish['secretMonths'];
  const about: Facts = { change, number, instance, ...(typeof months === 'number' ? { months } : {}) };
  const ask = { kind: 'client-secret' as const, about, person, language };
  const { id, token, expiresAt } = await openLink(parts, ask);
  return { id, url: `${publicUrl}/secret/${token}`, expiresAt, withdraw: () => withdrawLink(parts, ask, id) };
}
