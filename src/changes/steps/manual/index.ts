import { partnerApplicationId } from '../../kinds/connect-cloud-connector/application-id.js';
import type { Shaping } from '../../kinds/kind.js';
import type { Step } from '../../step.js';
import { applicationIdOf } from './about.js';
import { clientSecret, removeLost } from './client-secret.js';
import { includeGroups } from './groups.js';
import { jamfSave, jamfSettings } from './jamf.js';
import { adminConsent, askForPermission } from './permissions.js';
import { enterpriseApp, registerApp } from './registration.js';

/** The promises of a manual connection, in the order in which they can be kept. `first`: the number that they begin with. */
export function manualSteps({ appsWrite, partnerWrite }: Shaping, first: number): readonly Step[] {
  const label = (after: number, letter = '') => `${first + after}${letter}`;
  return [
    registerApp(label(0, 'a'), appsWrite),
    enterpriseApp(label(0, 'b'), appsWrite),
    askForPermission(label(1), appsWrite),
    adminConsent(label(2)),
    clientSecret(label(3)),
    partnerApplicationId(label(4), partnerWrite, applicationIdOf),
    jamfSettings(label(5, 'a')),
    jamfSave(label(5, 'b')),
    includeGroups(label(6)),
    removeLost(label(7), appsWrite),
  ];
}
