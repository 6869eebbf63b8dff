import type { Alias } from '../ids.js';

/*
 * What the bot asks of a Jamf Pro server. Errors as in `graph/graph.ts`. All calls read: no Jamf API alters the
 * connection to Intune (Jamf Pro API 11.30.1: the three /v1/conditional-access operations are all GET).
 */
export type Jamf = { of(alias: Alias): JamfServer };

export type JamfServer = {
  version(): Promise<string>;
  /** Privileges of the bot's own API client or account, by name. */
  privileges(): Promise<readonly string[]>;
  notifications(): Promise<readonly { readonly type: string; readonly id: string }[]>;
  computerTotal(): Promise<number>;
};
