import type { Alias } from '../ids.js';
import type { Compliance } from './compliance.js';
import type { Computer, ComputerPage } from './computers.js';

/*
 * What the bot asks of a Jamf Pro server. Errors as in `graph/graph.ts`. All calls read: no Jamf API alters the
 * connection to Intune (Jamf Pro API 11.30.1: the three /v1/conditional-access operations are all GET).
 */
export type Jamf = { of(alias: Alias): JamfServer };

export type JamfServer = {
  version(): Promise<string>;
  /** Privileges of the bot's own API client or account, by name. */
  privileges(): Promise<readonly string[]>;
  smartGroups(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  notifications(): Promise<readonly { readonly type: string; readonly id: string }[]>;
  computerTotal(): Promise<number>;
  /** Pages of the whole inventory, by id; the first is 0. The server may give fewer than `size`. */
  computerPage(page: number, size: number): Promise<ComputerPage>;
  /** Computers with exactly this name, serial number or user name, in any case. */
  computersCalled(name: string, most: number): Promise<readonly Computer[]>;
  complianceOf(computer: string): Promise<readonly Compliance[]>;
};
