import type { NetworkTarget } from '../settings/network-targets.js';

export const stages = ['dns', 'tcp', 'tls', 'http'] as const;
export type Stage = (typeof stages)[number];

/** What came of a stage, and so of a whole probe: the first stage that is not `ok` ends it. */
export const stageOutcomes = [
  'ok',
  'timed-out',
  'dns-failed',
  /** A public name for which the resolver gives an address inside a network, or of this machine. */
  'inside-address',
  'refused',
  'no-route',
  /** The other side, or something on the way, hung up. */
  'closed',
  'tls-failed',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-name',
  /** What answered does not speak HTTP. */
  'not-http',
] as const;
export type StageOutcome = (typeof stageOutcomes)[number];

/** What the other side showed when TLS was set up. Names are its own words: of foreign origin. */
export type ServerCertificate = {
  readonly subject: string;
  readonly issuer: string;
  /** ISO: when it ends. */
  readonly notAfter: string;
  /** The root it leads to: one that everybody trusts, one that was added on the bot's machine, or none that is known. */
  readonly root: 'public' | 'added' | 'unknown';
};

/** What came of trying to reach one target, from where the bot runs. Plain data. */
export type Probed = Pick<NetworkTarget, 'host' | 'port' | 'purpose' | 'from' | 'private'> & {
  /** `not-tried`: the time for all was used up before its turn came. */
  readonly outcome: StageOutcome | 'not-tried';
  /** Those that were tried, in order. */
  readonly stages: readonly { readonly stage: Stage; readonly outcome: StageOutcome; readonly ms: number }[];
  readonly addresses: readonly string[];
  readonly certificate?: ServerCertificate;
  /** Of the HTTP answer, whatever it says. */
  readonly status?: number;
};

export type NetworkReadings = readonly Probed[];
