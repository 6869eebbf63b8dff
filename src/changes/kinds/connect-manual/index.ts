import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { legacyPlatform } from '../../steps/legacy-platform.js';
import { manualNames } from '../../steps/manual/about.js';
import { manualBaseline } from '../../steps/manual/baseline.js';
import { manualAtEnd } from '../../steps/manual/end.js';
import { othersConnected, refusalUnless } from '../../steps/manual/refusal.js';
import { heartbeatAfter } from '../connect-cloud-connector/heartbeat.js';
import type { Kind } from '../kind.js';
import { steps } from './steps.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** Connect Jamf Pro to Intune by hand: with an app registration of this tenant, a secret, and Jamf's type Manual. */
export const connectManual: Kind = {
  name: 'connect-manual',
  act: 'connect',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app', 'service-plans', 'jamf-version', 'jamf-notifications'],
  steps,
  names: manualNames,
  refusal: (snapshot, subject) => othersConnected(subject) ?? refusalUnless('none', snapshot),
  warnings: snapshot => legacyPlatform(snapshot),
  blastRadius,
  baseline: manualBaseline,
  atEnd: manualAtEnd,
  afterwards: [heartbeatAfter('jamf-save')],
  opposite: () => ({ kind: 'remove-manual', wish: { apps: null } }),
};
