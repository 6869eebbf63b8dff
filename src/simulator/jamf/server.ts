/** One simulated Jamf Pro server: what its API reads and what its console keeps. */
export type JamfServer = {
  alias: string;
  host: string;
  /** As the server says it, build tag and all: `11.30.1-t1784555528405`. */
  version: string;
  apiClients: ApiClient[];
  accounts: Account[];
  roles: { id: string; displayName: string; privileges: string[] }[];
  notifications: { type: string; id: string; params: { [name: string]: string } }[];
  smartGroups: { id: string; name: string; description: string; membershipCount: number; siteId: string }[];
  fleet: Fleet;
  console: JamfConsole;
  /** Absent until somebody opened it for the first time. */
  compliance?: JamfCompliance;
};

export type ApiClient = {
  id: number;
  displayName: string;
  clientId: string;
  clientSecret: string;
  /** Names of roles. */
  roles: string[];
  enabled: boolean;
  accessTokenLifetimeSeconds: number;
};

export type Account = { id: string; username: string; password: string; fullName: string; privileges: string[] };

/** Macs are computed from these numbers, so that a large fleet costs nothing to keep. */
export type Fleet = {
  total: number;
  activated: number;
  unresponsive: number;
  deactivated: number;
  /** As in a fleet that grew over the years: old systems, silent Macs, twins, several accounts, none. */
  grown?: true;
};

/** Settings > Global > Conditional Access, as the console shows it. */
export type JamfConsole = {
  enabled: boolean;
  connectionType: 'cloud-connector' | 'manual';
  sovereignCloud: string;
  landingPage: 'default' | 'access-denied' | 'custom';
  landingPageUrl: string;
  /** Manual connection only. */
  manualApplicationId: string;
  /** Which of the application's secrets was entered; the secret itself is not kept. */
  manualKeyId?: string;
  domainName: string;
  /** The connection test behind Confirm (or Save, for a manual connection) has passed, and Intune was not left since. */
  connected: boolean;
  /** How far the journey behind Connect has come; absent when it is not under way. */
  wizard?: 'consent-connector' | 'consent-registration' | 'application-id';
  /** The last result the page shows. */
  message?: ConsoleMessage;
};

export type ConsoleMessage = { is: 'success' | 'failure' | 'cancelled'; text: string; at: string };

/** Settings > Global > Device Compliance, for macOS. */
export type JamfCompliance = {
  enabled: boolean;
  /** Names of smart groups: whose compliance counts, and who is compliant. */
  applicableGroup: string;
  complianceGroup: string;
  /** The test behind Confirm has passed, and it was not switched off since. */
  connected: boolean;
  wizard?: 'consent-dc-connector' | 'consent-dc-registration' | 'confirm';
  message?: ConsoleMessage;
};
