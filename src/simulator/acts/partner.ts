import { connectorApp, updateDeviceAttributes } from '../apps.js';
import type { DevicePartner } from '../directory.js';
import type { JamfServer } from '../jamf/server.js';
import type { World } from '../world.js';
import { holdsAppRole, servicePrincipalOf } from './directory.js';

const hour = 3_600_000;
const day = 24 * hour;

/** What Graph answers for a date that was never set (`lastHeartbeatDateTime` cannot be null). */
export const never = '0001-01-01T00:00:00Z';

export const jamfPartner = (world: World): DevicePartner | undefined =>
  world.partners.find(partner => partner.displayName === 'Jamf');

/** The app that the partner record names can still report to Intune. */
export function reaches(world: World, applicationId: string): boolean {
  const principal = servicePrincipalOf(world, applicationId);
  return principal?.accountEnabled === true && holdsAppRole(world, principal.id, updateDeviceAttributes);
}

/** Until when the secret that a server with a manual connection was given opens the door; undefined: it is gone. */
function secretEnds(world: World, { console }: JamfServer): number | undefined {
  const application = world.applications.find(app => app.appId === console.manualApplicationId);
  const credential = application?.passwordCredentials.find(one => one.keyId === console.manualKeyId);
  return credential && Date.parse(credential.endDateTime);
}

/** Jamf can say something to Intune: a manual connection only while its secret is good. */
export function canTell(world: World, server: JamfServer, applicationId: string, now: Date): boolean {
  if (!reaches(world, applicationId)) return false;
  return server.console.connectionType !== 'manual' || (secretEnds(world, server) ?? 0) > now.getTime();
}

/** While all is well, a heartbeat comes every hour; with a manual connection until its secret ends. */
export function asSeen(world: World, partner: DevicePartner, now: Date): DevicePartner {
  if (partner.partnerState !== 'enabled' || !reaches(world, partner.singleTenantAppId)) return partner;
  const byHand = Object.values(world.jamf).find(
    ({ console }) => console.connectionType === 'manual' && console.manualApplicationId === partner.singleTenantAppId,
  );
  const ends = byHand ? (secretEnds(world, byHand) ?? 0) : Number.POSITIVE_INFINITY;
  return beaten(partner, Math.min(ends, now.getTime()));
}

/** The record with the last of its hourly heartbeats up to a moment. */
export function beaten<T extends { lastHeartbeatDateTime: string }>(partner: T, until: number): T {
  const last = Date.parse(partner.lastHeartbeatDateTime);
  const beats = Math.max(0, Math.floor((until - last) / hour));
  return { ...partner, lastHeartbeatDateTime: new Date(last + beats * hour).toISOString() };
}

/** Writes down the last heartbeat, before something happens after which none will come. */
export function settleHeartbeat(world: World, now: Date): void {
  const partner = jamfPartner(world);
  if (partner) partner.lastHeartbeatDateTime = asSeen(world, partner, now).lastHeartbeatDateTime;
}

/** What the box "Specify the Microsoft Entra App ID for Jamf" and a PATCH of `singleTenantAppId` do alike. */
export function setApplicationId(partner: DevicePartner, applicationId: string): void {
  partner.singleTenantAppId = applicationId;
  if (applicationId) partner.isConfigured = true;
}

/** The same, while servers may be connected: with the right id in place of a wrong one, they are heard again. */
export function changeApplicationId(world: World, partner: DevicePartner, applicationId: string, now: Date): void {
  const before = partner.singleTenantAppId;
  settleHeartbeat(world, now);
  setApplicationId(partner, applicationId);
  const heard = Object.values(world.jamf).some(server => {
    const { connected, connectionType, manualApplicationId } = server.console;
    const own = connectionType === 'manual' ? manualApplicationId : connectorApp.appId;
    return connected && own === applicationId && canTell(world, server, applicationId, now);
  });
  if (heard && before !== applicationId && partner.partnerState === 'unresponsive') enable(partner, now);
}

/** Jamf's test of the connection has passed. */
export function enable(partner: DevicePartner, now: Date): void {
  partner.isConfigured = true;
  partner.partnerState = 'enabled';
  // Not documented which of the two a cloud connector yields; the bot must not decide by it.
  const shared = partner.singleTenantAppId === connectorApp.appId;
  partner.partnerAppType = shared ? 'multiTenantApp' : 'singleTenantApp';
  partner.lastHeartbeatDateTime = now.toISOString();
  partner.whenPartnerDevicesWillBeRemovedDateTime = null;
  partner.whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime = null;
}

/** Jamf has told Intune that it is switched off: the Macs leave Intune in 90 days. */
export function terminate(partner: DevicePartner, now: Date): void {
  partner.partnerState = 'terminated';
  partner.whenPartnerDevicesWillBeRemovedDateTime = new Date(now.getTime() + 90 * day).toISOString();
}
