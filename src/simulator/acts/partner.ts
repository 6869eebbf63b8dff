import { connectorApp, updateDeviceAttributes } from '../apps.js';
import type { DevicePartner } from '../directory.js';
import { globalAdministrator, intuneAdministrator } from '../people.js';
import type { World } from '../world.js';
import { type Doer, holdsAppRole, holdsDirectoryRole, servicePrincipalOf } from './directory.js';

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

/** The record as Intune shows it at `now`: while all is well, a heartbeat comes every hour. */
export function asSeen(world: World, partner: DevicePartner, now: Date): DevicePartner {
  if (partner.partnerState !== 'enabled' || !reaches(world, partner.singleTenantAppId)) return partner;
  const last = Date.parse(partner.lastHeartbeatDateTime);
  const beats = Math.max(0, Math.floor((now.getTime() - last) / hour));
  return { ...partner, lastHeartbeatDateTime: new Date(last + beats * hour).toISOString() };
}

/** What the box "Specify the Microsoft Entra App ID for Jamf" and a PATCH of `singleTenantAppId` do alike. */
export function setApplicationId(partner: DevicePartner, applicationId: string): void {
  partner.singleTenantAppId = applicationId;
  if (applicationId) partner.isConfigured = true;
}

export type IntuneRefusal = 'no-intune-role' | 'no-partner-record' | 'not-a-guid';
export type IntuneResult = { ok: true } | { ok: false; reason: IntuneRefusal };

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Save on Intune's page Partner device management. */
export function saveApplicationId(world: World, by: Doer, applicationId: string): IntuneResult {
  if (!holdsDirectoryRole(world, by.person.objectId, [globalAdministrator, intuneAdministrator])) {
    return { ok: false, reason: 'no-intune-role' };
  }
  const partner = jamfPartner(world);
  if (!partner) return { ok: false, reason: 'no-partner-record' };
  const id = applicationId.trim();
  if (id !== '' && !guid.test(id)) return { ok: false, reason: 'not-a-guid' };
  setApplicationId(partner, id.toLowerCase());
  return { ok: true };
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
