import type { Step } from '../../step.js';
import { manualSteps } from '../../steps/manual/index.js';
import type { Shaping } from '../kind.js';

export const steps = (shaping: Shaping): readonly Step[] => manualSteps(shaping, 1);
