import type { Snapshot } from '../snapshot/snapshot.js';
import type { Check } from './check.js';
import type { Finding } from './finding.js';
import { jamfHosting } from './prerequisites/jamf-hosting.js';
import { jamfPrivileges } from './prerequisites/jamf-privileges.js';
import { jamfVersion } from './prerequisites/jamf-version.js';
import { entraLicence, intuneLicence } from './prerequisites/licences.js';
import { noManualIntegration } from './prerequisites/no-manual-integration.js';
import { partnerRecord } from './prerequisites/partner-record.js';
import { platformSupported } from './prerequisites/platform-supported.js';

/** Every check there is. */
export const checks: readonly Check[] = [
  jamfVersion,
  jamfHosting,
  jamfPrivileges,
  intuneLicence,
  entraLicence,
  noManualIntegration,
  partnerRecord,
  platformSupported,
];

/** What must hold before a cloud connector can be set up. */
export const cloudConnectorPrerequisites: readonly Check[] = checks;

export const findingsOf = (list: readonly Check[], snapshot: Snapshot): readonly Finding[] =>
  list.map(check => check.run(snapshot));
