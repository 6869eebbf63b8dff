/** One call to another system. Every call says what it is doing and what it needs: errors carry both. */
export type Call = {
  /** As in "reading the partners in Intune": the message of any error. */
  readonly doing: string;
  /** Permission or privilege the call needs, by its official name; empty when it needs none. */
  readonly permission: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** May it be sent twice without harm? Default: only GET. A POST that merely asks is idempotent too. */
  readonly idempotent?: boolean;
  /** Sent once whatever the answer: whoever asked decides anew whether it may be sent again. */
  readonly once?: boolean;
  /** For one attempt. */
  readonly timeoutMs?: number;
  /** For all attempts together, waiting included. */
  readonly budgetMs?: number;
};

/** An answer with any status. */
export type Answer = {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

/** How time passes while a call is tried again; tests give one that does not wait. */
export type Pace = {
  /** Milliseconds since some moment; never goes back. */
  elapsed(): number;
  sleep(ms: number): Promise<void>;
  /** Between 0 and 1. */
  random(): number;
  /** How long one attempt may take that was given so many milliseconds. */
  patience(ms: number): number;
};

export const realPace: Pace = {
  elapsed: () => performance.now(),
  sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
  random: Math.random,
  patience: ms => ms,
};

export const isIdempotent = (call: Call): boolean => call.idempotent ?? (call.method ?? 'GET') === 'GET';
