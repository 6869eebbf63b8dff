import { createHash, randomBytes } from 'node:crypto';

/** A word that nobody guesses: 32 random bytes, fit for an address and for a PKCE verifier (RFC 7636, 4.1). */
export type Random = () => string;
export const random: Random = () => randomBytes(32).toString('base64url');

/** Could `random` have made it? What has another shape is not looked up. */
export const isRandom = (word: string | undefined): word is string =>
  word !== undefined && /^[A-Za-z0-9_-]{43}$/.test(word);

/** How a nonce or a state is kept: whoever reads the table can open nothing with it. */
export const hashOf = (word: string): string => createHash('sha256').update(word).digest('hex');

/** PKCE, S256 (RFC 7636, 4.2). */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** The nonce that Microsoft puts into the id token: it belongs to this state and to no other. */
export const oidcNonceOf = (state: string): string => createHash('sha256').update(`nonce ${state}`).digest('base64url');
