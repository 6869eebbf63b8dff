import type { EnterpriseApp } from '../../snapshot/snapshot.js';
import { deviceComplianceAppNames, registrationAppName } from '../../well-known.js';

const [, deviceComplianceAppName] = deviceComplianceAppNames;

/**
 * Ids of the app of Device Compliance, in Microsoft's global cloud and in GCC High: they stand in Jamf's own migration script
 * (https://github.com/benwhitis/Jamf_Conditional_Access, DeviceComplianceMigrator.sh). The cloud connector's is not published.
 */
export const deviceComplianceAppIds: readonly string[] = [
  'b03c10a8-71c7-45f9-b44a-3335ab76e970',
  'dcf07df3-346f-4f0e-b803-c1f0ea0fb5ae',
];

/** The apps of this tenant with which a Mac's user registers the Mac. */
export const registrationApps = (apps: readonly EnterpriseApp[]): readonly EnterpriseApp[] =>
  apps.filter(
    ({ displayName, appId }) =>
      [registrationAppName, deviceComplianceAppName].includes(displayName) ||
      deviceComplianceAppIds.includes(appId.toLowerCase()),
  );
