import type { SecretClientOptions } from '@azure/keyvault-secrets';
import { vaultScope } from '../clouds.js';
import type { Http } from '../http/http.js';
import type { Cloud } from '../kinds.js';
import { Problem, Refused, Unreadable } from '../problem.js';
import { vaultHttp } from './vault-http.js';

export type VaultOptions = {
  readonly http: Http;
  readonly cloud: Cloud;
  /** A token of the bot's reader for this scope. */
  token(scope: string): Promise<string>;
};

const doing = 'reading a secret from Key Vault';

/** By which role in Azure the bot may read a secret: https://learn.microsoft.com/azure/key-vault/general/rbac-guide */
const role = 'Key Vault Secrets User';

/**
 * The newest value of a secret, by its address `https://name.vault.azure.net/secrets/name`. Throws `Refused`,
 * `Unreachable`, `Unreadable`, `sign-in-failed`.
 */
export function createVault({ http, cloud, token }: VaultOptions): (address: string) => Promise<string> {
  const scope = vaultScope(cloud);
  // The vault says whose tokens it wants; ours are for vaults, and for no other service that calls itself one.
  const credential = {
    async getToken(scopes: string | string[]) {
      if (![scopes].flat().every(one => one === scope)) throw new Unreadable(doing, { code: 'foreign-challenge' });
      // MSAL keeps the token; the client is not to.
      return { token: await token(scope), expiresOnTimestamp: 0 };
    },
  };
  const options: SecretClientOptions = {
    // Not the newest, which clouds get one after the other; reading a secret is the same in all.
    serviceVersion: '7.5',
    httpClient: vaultHttp(http, { doing, permission: role }),
    // Trying again and following is what our own HTTP does, by its own rules.
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
  };

  return async address => {
    const { origin, pathname, host } = new URL(address);
    // Loaded only where a vault is used: it would slow every start.
    const { SecretClient } = await import('@azure/keyvault-secrets');
    try {
      const { value } = await new SecretClient(origin, credential, options).getSecret(pathname.split('/').at(-1) ?? '');
      if (value) return value;
    } catch (error) {
      throw ours(error, host);
    }
    throw new Unreadable(doing, { host, code: 'no-value' });
  };
}

/** Every answer but 200 and the challenge is an error of ours before the client sees it; its own quote bodies. */
function ours(error: unknown, host: string): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return status === 401
    ? new Refused(doing, 401, role, { host })
    : new Unreadable(doing, { host, code: 'strange-answer' });
}
