import {
  applicationAdministrator,
  cloudApplicationAdministrator,
  connectorApp,
  privilegedRoleAdministrator,
  registrationApp,
  requests,
} from '../apps.js';
import type { JamfServer } from '../jamf/server.js';
import { isAtLeast } from '../jamf/version.js';
import { globalAdministrator, jamfTenantId } from '../people.js';
import type { World } from '../world.js';
import { audit, type Doer, ensureServicePrincipal, grant, holdsDirectoryRole } from './directory.js';
import { canTell, enable, jamfPartner, reaches, settleHeartbeat, terminate } from './partner.js';

export type JamfRefusal =
  | 'no-jamf-account'
  | 'unknown-server'
  | 'too-old'
  | 'manual-in-place'
  | 'not-asked'
  | 'no-consent-role'
  | 'custom-url-needed'
  | 'unknown-smart-group'
  | 'test-failed';
export type JamfResult = { ok: true } | { ok: false; reason: JamfRefusal };

export type ConnectSettings = {
  sovereignCloud: string;
  landingPage: JamfServer['console']['landingPage'];
  landingPageUrl: string;
};

export const no = (reason: JamfRefusal): JamfResult => ({ ok: false, reason });
export const done: JamfResult = { ok: true };

/** Connect, with connection type Cloud Connector: keeps the settings and opens the consent of the first app. */
export function connect(world: World, by: Doer, alias: string, settings: ConnectSettings): JamfResult {
  const saved = saveSettings(world, by, alias, settings);
  const console = world.jamf[alias]?.console;
  if (saved.ok && console) console.wizard ??= 'consent-connector';
  return saved;
}

/** Save, with connection type Cloud Connector: keeps the settings and connects nothing. */
export function saveSettings(world: World, by: Doer, alias: string, settings: ConnectSettings): JamfResult {
  const server = world.jamf[alias];
  if (!server) return no('unknown-server');
  if (!by.person.jamfAdministrator) return no('no-jamf-account');
  // Cloud Connector came with Jamf Pro 10.18.
  if (!isAtLeast(server.version, '10.18')) return no('too-old');
  if (manualInPlace(world)) return no('manual-in-place');
  if (settings.landingPage === 'custom' && !settings.landingPageUrl) return no('custom-url-needed');
  Object.assign(server.console, settings, { enabled: true, connectionType: 'cloud-connector' });
  delete server.console.message;
  return done;
}

/** A manual connection has to be taken away before the cloud connector can come. */
const manualInPlace = (world: World): boolean =>
  Object.values(world.jamf).some(server => server.console.enabled && server.console.connectionType === 'manual');

export type ConsentedApp = keyof typeof requests;

/** Application permissions need the higher roles; delegated ones alone also an application administrator. */
export const consentRoles: { readonly [app in ConsentedApp]: readonly string[] } = {
  connector: [globalAdministrator, privilegedRoleAdministrator],
  registration: [
    globalAdministrator,
    privilegedRoleAdministrator,
    applicationAdministrator,
    cloudApplicationAdministrator,
  ],
};

/** Accept on Microsoft's consent page. */
export function accept(world: World, by: Doer, alias: string, app: ConsentedApp): JamfResult {
  const console = world.jamf[alias]?.console;
  if (!console) return no('unknown-server');
  if (console.wizard !== `consent-${app}`) return no('not-asked');
  if (!holdsDirectoryRole(world, by.person.objectId, consentRoles[app])) return no('no-consent-role');
  const { appId, name } = app === 'connector' ? connectorApp : registrationApp;
  const principal = ensureServicePrincipal(world, { appId, name, owner: jamfTenantId }, by);
  grant(world, principal, requests[app], by);
  audit(world, by, 'Consent to application', 'Assign', principal);
  console.wizard = app === 'connector' ? 'consent-registration' : 'application-id';
  delete console.message;
  return done;
}

/** Cancel on Microsoft's consent page: nothing is granted; Connect goes on from here. */
export function cancel(world: World, by: Doer, alias: string): JamfResult {
  const console = world.jamf[alias]?.console;
  if (!console) return no('unknown-server');
  if (!console.wizard?.startsWith('consent-')) return no('not-asked');
  const text = 'Consent was cancelled. The app was granted nothing. Choose Go on connecting.';
  console.message = { is: 'cancelled', text, at: by.now.toISOString() };
  return done;
}

/** Confirm on Jamf's Application ID page: Jamf tests the connection. */
export function confirm(world: World, by: Doer, alias: string): JamfResult {
  const server = world.jamf[alias];
  if (!server) return no('unknown-server');
  if (!by.person.jamfAdministrator) return no('no-jamf-account');
  if (server.console.wizard !== 'application-id') return no('not-asked');
  return test(world, server, connectorApp.appId, by);
}

/** Passes when Intune's partner record names the app, and the app may report to Intune. */
export function test(world: World, server: JamfServer, applicationId: string, by: { now: Date }): JamfResult {
  const at = by.now.toISOString();
  const partner = jamfPartner(world);
  if (!applicationId || partner?.singleTenantAppId !== applicationId || !reaches(world, applicationId)) {
    server.console.message = {
      is: 'failure',
      text: 'Unable to connect to Microsoft Intune. Check your Microsoft Intune Integration configuration.',
      at,
    };
    notify(server, 'CONDITIONAL_ACCESS_CONNECTION_ERROR');
    return no('test-failed');
  }
  enable(partner, by.now);
  server.console.connected = true;
  server.console.message = { is: 'success', text: 'The connection to Microsoft Intune was verified.', at };
  delete server.console.wizard;
  return done;
}

/** Untick Enable Intune Integration for macOS, then Save. The settings stay; Intune hears of it if it can. */
export function untick(world: World, by: Doer, alias: string): JamfResult {
  const server = world.jamf[alias];
  if (!server) return no('unknown-server');
  if (!by.person.jamfAdministrator) return no('no-jamf-account');
  settleHeartbeat(world, by.now);
  server.console.enabled = false;
  server.console.connected = false;
  delete server.console.wizard;
  const others = Object.values(world.jamf).some(other => other.console.connected);
  const partner = jamfPartner(world);
  // Neither an app that may not report nor a manual connection whose secret is dead can tell Intune anything.
  if (!others && partner && canTell(world, server, partner.singleTenantAppId, by.now)) terminate(partner, by.now);
  server.console.message = { is: 'success', text: 'Intune integration is switched off.', at: by.now.toISOString() };
  return done;
}

export function notify(server: JamfServer, type: string): void {
  const highest = server.notifications.reduce((top, notification) => Math.max(top, Number(notification.id)), 0);
  server.notifications.push({ type, id: String(highest + 1), params: {} });
}
