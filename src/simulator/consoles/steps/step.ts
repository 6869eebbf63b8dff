import type { Doer } from '../../acts/directory.js';
import type { EntraResult } from '../../acts/entra.js';
import type { IntuneResult } from '../../acts/intune.js';
import type { ConnectSettings, JamfResult } from '../../acts/jamf.js';
import type { World } from '../../world.js';

/** What is sent along with a step; each takes its own of these. */
export type StepFields = {
  alias?: string;
  /** The application (client) id of the app concerned. */
  applicationId?: string;
  appRoleId?: string;
  scope?: string;
  /** `approvers`, in the steps about people. */
  group?: string;
  name?: string;
  redirectUri?: string;
  keyId?: string;
  clientSecret?: string;
  domainName?: string;
  /** Object ids of groups, or `all-users` among them. */
  include?: readonly string[];
  exclude?: readonly string[];
  groups?: readonly string[] | 'all-users';
  /** Names of smart groups. */
  applicableGroup?: string;
  complianceGroup?: string;
} & Partial<ConnectSettings>;

export type StepResult =
  | JamfResult
  | IntuneResult
  | EntraResult
  | { ok: false; reason: 'unknown-person' | 'unknown-app' | 'unknown-group' };

export type Act = (world: World, by: Doer, step: StepFields & { alias: string }) => StepResult;

export const settingsOf = (step: StepFields): ConnectSettings => ({
  sovereignCloud: step.sovereignCloud ?? 'global',
  landingPage: step.landingPage ?? 'default',
  landingPageUrl: step.landingPageUrl ?? '',
});
