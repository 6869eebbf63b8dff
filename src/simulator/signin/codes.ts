import { randomBytes } from 'node:crypto';

/** A sign-in that was finished on the page, until the app fetches what came of it. */
export type SignedIn = {
  appId: string;
  objectId: string;
  redirectUri: string;
  scope: string;
  challenge?: string;
  nonce?: string;
  /** Seconds since 1970: when the person last proved who they are. */
  authTime: number;
  contexts: readonly string[];
};
type Kept = SignedIn & { at: number; used: boolean };

export type Codes = {
  give(signedIn: SignedIn, now: Date): string;
  /** Each code works once, for a minute. */
  take(code: string, now: Date): { ok: true; signedIn: SignedIn } | { ok: false; reason: 'unknown' | 'used' | 'late' };
};

const minute = 60_000;

export function createCodes(): Codes {
  const kept = new Map<string, Kept>();
  return {
    give(signedIn, now) {
      const code = `0.${randomBytes(48).toString('base64url')}`;
      kept.set(code, { ...signedIn, at: now.getTime(), used: false });
      return code;
    },
    take(code, now) {
      const found = kept.get(code);
      if (!found) return { ok: false, reason: 'unknown' };
      if (found.used) return { ok: false, reason: 'used' };
      found.used = true;
      return now.getTime() - found.at < minute ? { ok: true, signedIn: found } : { ok: false, reason: 'late' };
    },
  };
}
