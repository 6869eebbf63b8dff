import { type Mac, macs } from '../jamf/fleet.js';
import type { World } from '../world.js';

/** Macs that Jamf reports to Intune: those of connected servers on which a user has registered. */
export function managedMacs(world: World, now: Date): object[] {
  return Object.values(world.jamf)
    .filter(server => server.console.connected)
    .flatMap(server =>
      macs(server, now)
        .filter(mac => mac.state !== 'UNKNOWN')
        .map(managed),
    );
}

const managed = (mac: Mac): object => ({
  id: mac.managedDeviceId,
  deviceName: mac.name,
  operatingSystem: 'macOS',
  osVersion: mac.osVersion,
  serialNumber: mac.serialNumber,
  userPrincipalName: mac.email,
  managementAgent: 'jamf',
  complianceState: mac.state === 'ACTIVATED' ? 'compliant' : 'unknown',
  azureADRegistered: true,
  lastSyncDateTime: mac.lastContact,
  enrolledDateTime: mac.enrolled,
});
