export const simulatedApis = ['graph', 'jamf', 'login', 'teams', 'vault'] as const;
export type SimulatedApi = (typeof simulatedApis)[number];

export const faultStatuses = [401, 403, 404, 409, 429, 500, 503] as const;
export type FaultStatus = (typeof faultStatuses)[number];

/** Something that goes wrong on purpose, for the calls it matches. Absent conditions match everything. */
export type Fault = {
  id: string;
  api: SimulatedApi;
  method?: string;
  /** A regular expression over the path of the public address: `/v1.0/deviceManagement`. */
  path?: string;
  /** How many calls it still spoils; without it, all until it is taken away. */
  count?: number;
  effect: FaultEffect;
};

export type FaultEffect =
  | { is: 'status'; status: FaultStatus; retryAfterSeconds?: number }
  | { is: 'latency'; milliseconds: number }
  | { is: 'half-json' }
  | { is: 'reset' }
  | { is: 'hang' };
