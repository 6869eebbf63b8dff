import { importJWK, type JWK, type KeyLike } from 'jose';
import { z } from 'zod/v4';
import { type Clock, hours, minutes, seconds } from '../clock.js';
import type { Log } from '../log.js';

export type ChannelKey = { readonly key: KeyLike | Uint8Array; readonly endorsements: readonly string[] };

/** `unavailable`: the channel's keys cannot be read now, so nothing can be said about any token. */
export type ChannelKeys = { find(kid: string): Promise<ChannelKey | 'unknown' | 'unavailable'> };

const metadataSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      use: z.string().optional(),
      alg: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

type Known = { readonly keys: ReadonlyMap<string, ChannelKey>; readonly readAt: number };

/**
 * The signing keys of the Bot Framework channel: read once a day, and again for a key id never seen, but then at most
 * every five minutes, so that made-up key ids cause no traffic. After a failure nothing is asked for ten seconds.
 */
export function channelKeys(options: {
  readonly metadataUrl: string;
  fetchJson(url: string): Promise<unknown>;
  readonly clock: Clock;
  readonly log: Log;
}): ChannelKeys {
  let known: Known | undefined;
  let failedAt: number | undefined;
  let reading: Promise<void> | undefined;

  const time = () => options.clock.now().getTime();

  async function read(): Promise<void> {
    if (failedAt !== undefined && time() - failedAt < seconds(10)) return;
    try {
      const metadata = metadataSchema.parse(await options.fetchJson(options.metadataUrl));
      const { keys } = keysSchema.parse(await options.fetchJson(metadata.jwks_uri));
      known = { keys: await usable(keys as readonly JWK[]), readAt: time() };
      failedAt = undefined;
    } catch (error) {
      failedAt = time();
      options.log.warn({ cause: String(error), url: options.metadataUrl }, 'the keys of the channel could not be read');
    }
  }

  /** One reading at a time, however many messages wait for it. */
  function refresh(): Promise<void> {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    async find(kid) {
      if (!known || time() - known.readAt > hours(24)) await refresh();
      else if (!known.keys.has(kid) && time() - known.readAt > minutes(5)) await refresh();
      const found = known?.keys.get(kid);
      if (found) return found;
      return known === undefined || failedAt !== undefined ? 'unavailable' : 'unknown';
    },
  };
}

async function usable(keys: readonly JWK[]): Promise<ReadonlyMap<string, ChannelKey>> {
  const found = new Map<string, ChannelKey>();
  for (const jwk of keys) {
    const isForRs256 = jwk.kty === 'RSA' && (jwk.alg ?? 'RS256') === 'RS256' && (jwk.use ?? 'sig') === 'sig';
    if (!isForRs256 || !jwk.kid) continue;
    const { endorsements } = jwk as { endorsements?: string[] };
    // Only the public half is taken, whatever the document holds.
    const key = await importJWK({ kty: 'RSA', n: jwk.n, e: jwk.e }, 'RS256');
    found.set(jwk.kid, { key, endorsements: endorsements ?? [] });
  }
  return found;
}
