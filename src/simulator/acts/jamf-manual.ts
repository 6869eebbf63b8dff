import { nativeConnectorApp, nativeConnectorRequest } from '../apps.js';
import { jamfTenantId } from '../people.js';
import type { World } from '../world.js';
import { audit, type Doer, ensureServicePrincipal, grant, holdsDirectoryRole } from './directory.js';
import { type ConnectSettings, consentRoles, done, type JamfResult, no, test } from './jamf.js';

export type ManualSettings = { applicationId: string; clientSecret: string; domainName: string };

/** Save with connection type Manual: Jamf signs in with the given secret and tests the connection. */
export function saveManual(
  world: World,
  by: Doer,
  alias: string,
  settings: ConnectSettings & ManualSettings,
): JamfResult {
  const server = world.jamf[alias];
  if (!server) return no('unknown-server');
  if (!by.person.jamfAdministrator) return no('no-jamf-account');
  if (settings.landingPage === 'custom' && !settings.landingPageUrl) return no('custom-url-needed');
  const { clientSecret, applicationId, ...kept } = settings;
  const { console } = server;
  Object.assign(console, kept, { enabled: true, connectionType: 'manual', manualApplicationId: applicationId });
  delete console.wizard;
  delete console.manualKeyId;
  // The secret itself is not kept: it opens the door now, or it does not.
  const keyId = keyThatOpens(world, applicationId, clientSecret, by.now);
  if (keyId) console.manualKeyId = keyId;
  return test(world, server, keyId ? applicationId : '', by);
}

/** Which of the application's secrets this is, if it is good. */
function keyThatOpens(world: World, applicationId: string, value: string, now: Date): string | undefined {
  const application = world.applications.find(app => app.appId === applicationId);
  const keyId = application?.secrets.find(secret => secret.value === value)?.keyId;
  const credential = application?.passwordCredentials.find(one => one.keyId === keyId);
  return credential && Date.parse(credential.endDateTime) > now.getTime() ? credential.keyId : undefined;
}

/** "Open administrator consent URL", and Accept on Microsoft's page: without this app no Mac can register. */
export function consentNative(world: World, by: Doer, alias: string): JamfResult {
  if (!world.jamf[alias]) return no('unknown-server');
  if (!by.person.jamfAdministrator) return no('no-jamf-account');
  if (!holdsDirectoryRole(world, by.person.objectId, consentRoles.registration)) return no('no-consent-role');
  const principal = ensureServicePrincipal(world, { ...nativeConnectorApp, owner: jamfTenantId }, by);
  grant(world, principal, nativeConnectorRequest, by);
  audit(world, by, 'Consent to application', 'Assign', principal);
  return done;
}
