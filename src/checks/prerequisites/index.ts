import type { Check } from '../check.js';
import { askerRoles } from './asker-roles.js';
import { companyPortal } from './company-portal.js';
import { generation } from './generation.js';
import { jamfHosting } from './jamf-hosting.js';
import { jamfPrivileges } from './jamf-privileges.js';
import { jamfVersion } from './jamf-version.js';
import { entraLicence, intuneLicence } from './licences.js';
import { noManualIntegration } from './no-manual-integration.js';
import { jamfVersionDeviceCompliance, jamfVersionManual } from './other-jamf-versions.js';
import { partnerRecord } from './partner-record.js';
import { platformStanding, platformSupported } from './platform-supported.js';
import { smartGroups } from './smart-groups.js';

/** What must hold before a cloud connector can be set up. */
export const cloudConnectorPrerequisites: readonly Check[] = [
  jamfVersion,
  jamfHosting,
  jamfPrivileges,
  intuneLicence,
  entraLicence,
  noManualIntegration,
  partnerRecord,
  platformSupported,
];

/** All that `check prerequisites` looks at. */
export const prerequisiteChecks: readonly Check[] = [
  ...cloudConnectorPrerequisites.map(check => (check === platformSupported ? platformStanding : check)),
  jamfVersionManual,
  jamfVersionDeviceCompliance,
  generation,
  askerRoles,
  companyPortal,
  smartGroups,
];
