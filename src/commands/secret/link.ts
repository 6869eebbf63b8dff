import type { Change } from '../../changes/change.js';
import type { Turn } from '../command.js';

export type SecretLink = {
  readonly url: string;
  readonly expiresAt: Date;
  /** It did not reach its receiver: nobody else shall find it. */
  withdraw(): Promise<void>;
};

/** A link for this one person to the page that makes the secret; undefined where there is no such page. */
export async function openSecretLink(_turn: Turn, _change: Change): Promise<SecretLink | undefined> {
  return undefined;
}
