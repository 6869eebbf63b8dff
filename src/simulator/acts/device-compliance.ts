import {
  complianceConnectorApp,
  complianceRegistrationApp,
  complianceRequests,
  privilegedRoleAdministrator,
} from '../apps.js';
import type { JamfCompliance, JamfServer } from '../jamf/server.js';
import { isAtLeast } from '../jamf/version.js';
import { globalAdministrator, jamfTenantId } from '../people.js';
import type { World } from '../world.js';
import { enableCompliancePartner, holdsForTest } from './compliance-partner.js';
import { audit, type Doer, ensureServicePrincipal, grant, holdsDirectoryRole } from './directory.js';
import { done, type JamfResult, no, notify } from './jamf.js';

export type SmartGroups = { applicableGroup: string; complianceGroup: string };

const fresh: JamfCompliance = { enabled: false, applicableGroup: '', complianceGroup: '', connected: false };

/** The server, if this person may alter it. */
function serverFor(
  world: World,
  by: Doer,
  alias: string,
): { ok: true; server: JamfServer } | (JamfResult & { ok: false }) {
  const server = world.jamf[alias];
  if (!server) return { ok: false, reason: 'unknown-server' };
  if (!by.person.jamfAdministrator) return { ok: false, reason: 'no-jamf-account' };
  return { ok: true, server };
}

/** Device Compliance, for macOS, with two smart groups; Save opens the consent of the first app. */
export function enableCompliance(world: World, by: Doer, alias: string, groups: SmartGroups): JamfResult {
  const found = serverFor(world, by, alias);
  if (!found.ok) return found;
  const { server } = found;
  // https://learn.microsoft.com/intune/intune-service/protect/jamf-managed-device-compliance-with-entra-id
  if (!isAtLeast(server.version, '11')) return no('too-old');
  const known = (name: string) => server.smartGroups.some(group => group.name === name);
  if (!known(groups.applicableGroup) || !known(groups.complianceGroup)) return no('unknown-smart-group');
  const compliance: JamfCompliance = { ...fresh, ...server.compliance, ...groups, enabled: true };
  if (!compliance.connected) compliance.wizard ??= 'consent-dc-connector';
  delete compliance.message;
  server.compliance = compliance;
  return done;
}

export type ComplianceApp = keyof typeof complianceRequests;

export const complianceApps = { connector: complianceConnectorApp, registration: complianceRegistrationApp } as const;

/** Accept on Microsoft's consent page. Both prompts ask for a Global Administrator, the same page says. */
export function acceptCompliance(world: World, by: Doer, alias: string, app: ComplianceApp): JamfResult {
  const server = world.jamf[alias];
  if (!server) return no('unknown-server');
  const { compliance } = server;
  if (compliance?.wizard !== `consent-dc-${app}`) return no('not-asked');
  const may = [globalAdministrator, privilegedRoleAdministrator];
  if (!holdsDirectoryRole(world, by.person.objectId, may)) return no('no-consent-role');
  const principal = ensureServicePrincipal(world, { ...complianceApps[app], owner: jamfTenantId }, by);
  grant(world, principal, complianceRequests[app], by);
  audit(world, by, 'Consent to application', 'Assign', principal);
  compliance.wizard = app === 'connector' ? 'consent-dc-registration' : 'confirm';
  delete compliance.message;
  return done;
}

/** Cancel on the same page: nothing is granted, Save goes on from here. */
export function cancelCompliance(world: World, by: Doer, alias: string): JamfResult {
  const compliance = world.jamf[alias]?.compliance;
  if (!compliance?.wizard?.startsWith('consent-')) return no('not-asked');
  const text = 'Consent was cancelled. The app was granted nothing. Choose Go on connecting.';
  compliance.message = { is: 'cancelled', text, at: by.now.toISOString() };
  return done;
}

/** Confirm: Jamf tests whether Intune has its row, with named groups, and whether both apps are there. */
export function confirmCompliance(world: World, by: Doer, alias: string): JamfResult {
  const found = serverFor(world, by, alias);
  if (!found.ok) return found;
  const { compliance } = found.server;
  if (!compliance?.enabled || compliance.wizard?.startsWith('consent-')) return no('not-asked');
  const at = by.now.toISOString();
  if (!holdsForTest(world)) {
    const text = 'Unable to connect to Microsoft Entra ID. Check the compliance partner in Microsoft Intune.';
    compliance.message = { is: 'failure', text, at };
    compliance.connected = false;
    notify(found.server, 'CONDITIONAL_ACCESS_CONNECTION_ERROR');
    return no('test-failed');
  }
  enableCompliancePartner(world, by.now);
  compliance.connected = true;
  compliance.message = { is: 'success', text: 'The connection was verified.', at };
  delete compliance.wizard;
  return done;
}

/** Device Compliance is switched off. The row in Intune stays until somebody removes it. */
export function disableCompliance(world: World, by: Doer, alias: string): JamfResult {
  const found = serverFor(world, by, alias);
  if (!found.ok) return found;
  const { compliance } = found.server;
  if (!compliance?.enabled) return no('not-asked');
  Object.assign(compliance, { enabled: false, connected: false });
  delete compliance.wizard;
  compliance.message = { is: 'success', text: 'Device Compliance is switched off.', at: by.now.toISOString() };
  return done;
}

/** Computers > Smart Computer Groups > New: of one kind of Mac, as many as there are. */
export function makeSmartGroup(world: World, by: Doer, alias: string, name: string): JamfResult {
  const found = serverFor(world, by, alias);
  if (!found.ok) return found;
  const { smartGroups, fleet } = found.server;
  if (smartGroups.some(group => group.name === name)) return done;
  const id = String(smartGroups.reduce((top, group) => Math.max(top, Number(group.id)), 0) + 1);
  smartGroups.push({ id, name, description: '', membershipCount: fleet.total, siteId: '-1' });
  return done;
}
