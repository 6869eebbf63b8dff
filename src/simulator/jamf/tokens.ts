import { randomBytes } from 'node:crypto';
import type { Caller } from './answer.js';

export type Token = { alias: string; caller: Caller; expires: Date };

/** Tokens that were handed out. They end with the process, as a server's restart would end them. */
export type Tokens = {
  issue(alias: string, caller: Caller, expires: Date): string;
  find(alias: string, token: string, now: Date): Token | undefined;
  forget(token: string): void;
};

export function createTokens(): Tokens {
  const issued = new Map<string, Token>();
  return {
    issue(alias, caller, expires) {
      const token = randomBytes(24).toString('base64url');
      issued.set(token, { alias, caller, expires });
      return token;
    },
    find(alias, token, now) {
      const found = issued.get(token);
      return found && found.alias === alias && found.expires > now ? found : undefined;
    },
    forget: token => void issued.delete(token),
  };
}
