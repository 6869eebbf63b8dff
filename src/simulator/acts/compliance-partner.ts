import { randomUUID } from 'node:crypto';
import { complianceConnectorApp, complianceRegistrationApp } from '../apps.js';
import type { CompliancePartner } from '../directory.js';
import type { World } from '../world.js';
import { type Doer, servicePrincipalOf } from './directory.js';
import { administersIntune, allUsers, type IntuneResult, included, refuse } from './intune.js';
import { beaten, never } from './partner.js';

/** As the portal's list of partners names it. */
const name = 'Jamf Device Compliance';

export const jamfCompliancePartner = (world: World): CompliancePartner | undefined =>
  world.compliancePartners.find(partner => partner.displayName === name);

/** Add compliance partner: Jamf Device Compliance, macOS, named groups or all users. */
export function addCompliancePartner(world: World, by: Doer, groups: readonly string[]): IntuneResult {
  if (!administersIntune(world, by)) return refuse('no-intune-role');
  if (jamfCompliancePartner(world)) return refuse('already-there');
  if (groups.length === 0) return refuse('groups-needed');
  const known = (id: string) => id === allUsers || world.groups.some(group => group.id === id);
  if (!groups.every(known)) return refuse('unknown-group');
  world.compliancePartners.push({
    id: randomUUID(),
    displayName: name,
    partnerState: 'unavailable',
    lastHeartbeatDateTime: never,
    macOsOnboarded: false,
    iosOnboarded: false,
    androidOnboarded: false,
    macOsEnrollmentAssignments: groups.map(included),
    iosEnrollmentAssignments: [],
    androidEnrollmentAssignments: [],
  });
  return { ok: true };
}

export function removeCompliancePartner(world: World, by: Doer): IntuneResult {
  if (!administersIntune(world, by)) return refuse('no-intune-role');
  const partner = jamfCompliancePartner(world);
  if (!partner) return refuse('no-partner-record');
  world.compliancePartners = world.compliancePartners.filter(other => other.id !== partner.id);
  return { ok: true };
}

const appsWork = (world: World): boolean =>
  [complianceConnectorApp, complianceRegistrationApp].every(
    ({ appId }) => servicePrincipalOf(world, appId)?.accountEnabled === true,
  );

/** Jamf's test passes: the row is there, for named groups ("Add all users" breaks the connection), and both apps. */
export function holdsForTest(world: World): boolean {
  const targets = jamfCompliancePartner(world)?.macOsEnrollmentAssignments.map(one => one.target) ?? [];
  const named = targets.length > 0 && targets.every(target => target.groupId !== undefined);
  return named && appsWork(world);
}

export function enableCompliancePartner(world: World, now: Date): void {
  const partner = jamfCompliancePartner(world);
  if (!partner) return;
  partner.partnerState = 'enabled';
  partner.macOsOnboarded = true;
  partner.lastHeartbeatDateTime = now.toISOString();
}

/** While a server is connected and both apps work, a heartbeat comes every hour. */
export function complianceAsSeen(world: World, partner: CompliancePartner, now: Date): CompliancePartner {
  const connected = Object.values(world.jamf).some(server => server.compliance?.connected);
  if (partner.partnerState !== 'enabled' || !connected || !appsWork(world)) return partner;
  return beaten(partner, now.getTime());
}
