import type { Facts } from '../../../kinds.js';
import { blastRadius, blastReads } from '../../steps/blast-radius.js';
import type { Kind, Opposite } from '../kind.js';
import { refusal } from './refusal.js';
import {
  removalBaseline,
  removalCarriedOn,
  removalEnd,
  removalNames,
  removalSteps,
  removalWarnings,
} from './removal.js';
import { text } from './text.js';
import { wish } from './wish.js';

/** Take a manual connection away. Nothing takes its place. */
export const removeManual: Kind = {
  name: 'remove-manual',
  act: 'remove-manual',
  platform: 'pdm',
  wish,
  text,
  planReads: blastReads,
  steps: settings => removalSteps(settings, ['1', '2', '3', '4']),
  names: removalNames,
  refusal,
  warnings: (snapshot, subject) => [
    ...removalWarnings(snapshot, subject),
    { code: 'reporting-stops', facts: {} },
    { code: 'macs-leave', facts: {} },
  ],
  blastRadius,
  baseline: removalBaseline,
  carriedOn: removalCarriedOn,
  ends: () => [
    { platform: 'pdm', scope: 'shared' },
    { platform: 'pdm', scope: 'instance' },
  ],
  atEnd: removalEnd,
  opposite: (_wish, baseline) => manualAgain(baseline),
};

/** What Jamf Pro was set to is read nowhere; of the apps the own one's name is known. */
function manualAgain(baseline: Facts): Opposite {
  const pins = Array.isArray(baseline['pins']) ? baseline['pins'] : [];
  const own = pins.find(pin => (pin as Facts)['appId'] === baseline['registration']) as Facts | undefined;
  return { kind: 'connect-manual', wish: own ? { appName: own['name'] ?? '' } : {} };
}
