import type { Step } from '../../step.js';
import { clearApplicationId } from '../../steps/clear-application-id/index.js';
import { deleteApps } from '../../steps/delete-apps/index.js';
import { manualSteps } from '../../steps/manual/index.js';
import { terminated } from '../../steps/terminated/index.js';
import { untickInJamf, untickName } from '../../steps/untick-in-jamf/index.js';
import type { Shaping } from '../kind.js';
import { connectorPins } from './pins.js';

export const steps = (shaping: Shaping): readonly Step[] => [
  untickInJamf('1', { isLast: true }),
  terminated('2', { after: untickName, ways: ['terminate', 'go-on'] }),
  clearApplicationId('3', shaping.partnerWrite),
  ...manualSteps(shaping, 4),
  ...(shaping.wish['connectorApps'] === 'remove' ? [deleteApps('12', shaping.appsWrite, connectorPins)] : []),
];
