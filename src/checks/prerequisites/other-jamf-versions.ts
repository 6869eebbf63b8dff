import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type Check, finding, notRead } from '../check.js';
import type { CheckName, Finding, Outcome } from '../finding.js';
import { isAtLeast } from '../version.js';

/** Oldest Jamf Pro for a manual connection (Microsoft's article on the manual set-up, "Prerequisites"). */
export const oldestForManual = '10.1.0';

/**
 * Oldest Jamf Pro that somebody is known to have moved to Device Compliance with: no article of Jamf or Microsoft names
 * one. https://it-money-life.com/jamf-pro-migration-devicecompliance
 */
const oldestForDeviceCompliance = '11.0.1';

const fixes: Check['fixes'] = {
  'too-old': { who: 'jamf-administrator' },
  'not-a-version': { who: 'jamf-administrator', where: 'jamf' },
};

export const jamfVersionManual: Check = {
  name: 'jamf-version-manual',
  group: 'prerequisites',
  scope: 'instance',
  reads: ['jamf-version'],
  fixes,
  run: snapshot => judge('jamf-version-manual', snapshot, oldestForManual, 'fail'),
};

export const jamfVersionDeviceCompliance: Check = {
  name: 'jamf-version-device-compliance',
  group: 'prerequisites',
  scope: 'instance',
  reads: ['jamf-version'],
  fixes,
  run: snapshot => judge('jamf-version-device-compliance', snapshot, oldestForDeviceCompliance, 'warn'),
};

function judge(check: CheckName, snapshot: Snapshot, minimum: string, tooOld: Outcome): Finding {
  const { version } = snapshot.jamf;
  const have = valueIn(version);
  if (have === undefined) return notRead(check, snapshot, version);
  const facts = { version: have, minimum };
  const enough = isAtLeast(have, minimum);
  if (enough === undefined) return finding(check, snapshot, 'error', 'not-a-version', facts, version.at);
  return finding(check, snapshot, enough ? 'pass' : tooOld, enough ? 'ok' : 'too-old', facts, version.at);
}
