import { valueIn } from '../../snapshot/reading.js';
import { type Check, finding, notRead } from '../check.js';
import { isAtLeast } from '../version.js';

/** Oldest Jamf Pro that knows the cloud connector (Microsoft's cloud connector article, "Prerequisites"). */
export const oldestJamfPro = '10.18';

export const jamfVersion: Check = {
  name: 'jamf-version',
  group: 'prerequisites',
  scope: 'instance',
  reads: ['jamf-version'],
  fixes: { 'too-old': { who: 'jamf-administrator' }, 'not-a-version': { who: 'jamf-administrator', where: 'jamf' } },
  run(snapshot) {
    const { version } = snapshot.jamf;
    const have = valueIn(version);
    if (have === undefined) return notRead('jamf-version', snapshot, version);
    const facts = { version: have, minimum: oldestJamfPro };
    const enough = isAtLeast(have, oldestJamfPro);
    if (enough === undefined) return finding('jamf-version', snapshot, 'error', 'not-a-version', facts, version.at);
    return finding('jamf-version', snapshot, enough ? 'pass' : 'fail', enough ? 'ok' : 'too-old', facts, version.at);
  },
};
