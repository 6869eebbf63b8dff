import { valueIn } from '../../../snapshot/reading.js';
import { connectorAppName, registrationAppName } from '../../../well-known.js';
import type { FindPins } from '../../steps/delete-apps/index.js';
import { pinOf } from '../../steps/delete-apps/pins.js';
import { foreignAppsNamed } from '../connect-cloud-connector/apps.js';

/** The two apps of the cloud connector. More than one of a name is a question, never a guess. */
export const connectorPins: FindPins = (snapshot, subject) => {
  if (!valueIn(snapshot.jamfApps)) return { is: 'unknown' };
  const found = [connectorAppName, registrationAppName].map(name => foreignAppsNamed(snapshot, name, subject));
  const pins = found
    .flat()
    .map(pinOf)
    .sort((a, b) => (a.objectId < b.objectId ? -1 : 1));
  return found.every(apps => apps.length <= 1) ? { is: 'pinned', pins } : { is: 'unclear', candidates: pins };
};
