import { type HereLine, hereLine } from '../../../cards/answer/here.js';
import type { ArticleName } from '../../answers/topic.js';
import { oldestJamfPro } from '../../checks/prerequisites/jamf-version.js';
import { oldestForManual } from '../../checks/prerequisites/other-jamf-versions.js';
import { release } from '../../checks/said.js';
import { isAtLeast } from '../../checks/version.js';
import { valueIn } from '../../snapshot/reading.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type Fact, whyUnread } from './here.js';

/** The oldest version that can have the connection that the article is about. */
const oldest: { readonly [article in ArticleName]: string } = { connector: oldestJamfPro, manual: oldestForManual };

export const jamfVersion: Fact = {
  reads: ['jamf-version'],
  perServer: true,
  lines: ({ snapshots, article }) => snapshots.map(snapshot => versionLine(snapshot, oldest[article])),
};

function versionLine({ jamf }: Snapshot, needed: string): HereLine {
  const have = valueIn(jamf.version);
  const instance = jamf.alias;
  if (have === undefined) return hereLine('version-unread', 'unknown', { instance, value: whyUnread(jamf.version) });
  const more = { instance, value: release(have), names: [needed] };
  const isEnough = isAtLeast(have, needed);
  if (isEnough === undefined) return hereLine('version-unclear', 'unknown', more);
  return isEnough ? hereLine('version-enough', 'good', more) : hereLine('version-old', 'attention', more);
}
