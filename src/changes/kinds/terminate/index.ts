import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { notConnected } from '../../steps/connected.js';
import { blockingPolicies, removalWarnings } from '../../steps/removal.js';
import { removalDates } from '../../steps/terminated/index.js';
import type { Kind } from '../kind.js';
import { terminateInIntune } from './step.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** End the connection in Intune, for every server of the tenant at once. Jamf Pro is not asked. */
export const terminate: Kind = {
  name: 'terminate',
  act: 'terminate',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app'],
  steps: ({ partnerWrite }) => [terminateInIntune(partnerWrite)],
  refusal: notConnected,
  warnings: (snapshot, subject) => [
    { code: 'every-server', facts: { servers: [subject.instance, ...subject.others] } },
    ...removalWarnings(snapshot),
    ...blockingPolicies(snapshot),
  ],
  blastRadius,
  baseline: snapshot => ({
    connection: connectionOf(snapshot).is,
    partnerState: jamfPartner(snapshot)?.state ?? 'none',
    applicationId: jamfPartner(snapshot)?.applicationId ?? '',
  }),
  ends: () => [{ platform: 'pdm', scope: 'all' }],
  atEnd: { reads: ['partners'], facts: removalDates },
  // Cloud and landing page are asked for anew: nothing tells what they were.
  opposite: (_asked, baseline) =>
    baseline['connection'] === 'cloud-connector' ? { kind: 'connect-cloud-connector', wish: {} } : undefined,
};
