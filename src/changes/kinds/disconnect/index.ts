import { hours, minutes } from '../../../clock.js';
import { connectionOf, jamfPartner } from '../../../snapshot/connection.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import { notConnected } from '../../steps/connected.js';
import { othersStillConnected, othersUnchanged } from '../../steps/others-unchanged/index.js';
import { blockingPolicies, removalWarnings } from '../../steps/removal.js';
import { removalDates, terminated } from '../../steps/terminated/index.js';
import { untickInJamf, untickName } from '../../steps/untick-in-jamf/index.js';
import type { AfterLook, Kind, PlanRefusal, Wish } from '../kind.js';
import { text } from './text.js';
import { wish } from './wish.js';

const isLast = (asked: Wish): boolean => asked['remaining'] === 'none';

/** Whether one server's box ends the record that all of them share, no document says: a day long it is watched. */
const othersConnected: AfterLook = {
  name: 'others-connected',
  reads: ['partners'],
  after: [minutes(15), hours(1), hours(4), hours(24)],
  early: 'tell',
  platform: 'pdm',
  expects: 'standing',
  follows: asked => !isLast(asked),
  holds: othersStillConnected,
};

/** Take the integration out of one Jamf Pro server, whichever way it was connected. */
export const disconnect: Kind = {
  name: 'disconnect',
  act: 'disconnect',
  platform: 'pdm',
  wish,
  text,
  planReads: [...blastReads, 'partner-app'],
  steps: ({ wish: asked }) =>
    isLast(asked)
      ? // Ending it by Graph takes two people: offered as a departure of its own, should Intune not show the end.
        [untickInJamf('1', { isLast: true }), terminated('2', { after: untickName, ways: ['terminate'] })]
      : [untickInJamf('1', { isLast: false }), othersUnchanged('2', { after: untickName })],
  refusal: (snapshot, subject) => notConnected(snapshot) ?? whoRemains(snapshot, subject),
  warnings: (snapshot, subject) => [
    ...(isLast(subject.wish) ? removalWarnings(snapshot) : [{ code: 'one-box-not-documented', facts: {} }]),
    ...blockingPolicies(snapshot),
  ],
  blastRadius,
  baseline: snapshot => ({
    connection: connectionOf(snapshot).is,
    partnerState: jamfPartner(snapshot)?.state ?? 'none',
    applicationId: jamfPartner(snapshot)?.applicationId ?? '',
  }),
  ends: asked => [
    { platform: 'pdm', scope: 'instance' },
    ...(isLast(asked) ? [{ platform: 'pdm', scope: 'shared' } as const] : []),
  ],
  atEnd: { reads: ['partners'], facts: removalDates },
  afterwards: [othersConnected],
  // Cloud and landing page are asked for anew: nothing tells what they were.
  opposite: (_asked, baseline) =>
    baseline['connection'] === 'cloud-connector' ? { kind: 'connect-cloud-connector', wish: {} } : undefined,
};

/** Is it as was said: does this server leave nobody connected, or somebody? */
function whoRemains(snapshot: Snapshot, { wish: asked, others }: Subject): PlanRefusal | undefined {
  if (isLast(asked))
    return others.length > 0 ? { code: 'others-connected', facts: { others: [...others] } } : undefined;
  const connection = connectionOf(snapshot);
  return connection.is === 'manual' ? { code: 'manual-is-single', facts: { app: connection.appName } } : undefined;
}
