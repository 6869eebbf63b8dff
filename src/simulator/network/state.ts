/** What happens to whoever tries to reach a host. */
export const networkHappenings = [
  'reachable',
  'dns-failed',
  /** The resolver gives an address inside a network. */
  'inside-address',
  'refused',
  'timed-out',
  /** A proxy opens TLS and shows a certificate of its own. */
  'intercepted',
  /** The certificate ran out. */
  'expired',
] as const;
export type NetworkHappening = (typeof networkHappenings)[number];

/** By host, or by host and port: `api.push.apple.com:2197`. What is not named is reachable. */
export type NetworkState = { [hostOrHostAndPort: string]: NetworkHappening };

export const happeningAt = (state: NetworkState, host: string, port: number): NetworkHappening =>
  state[`${host}:${port}`] ?? state[host] ?? 'reachable';
