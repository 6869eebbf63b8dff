import type { Step } from '../../step.js';
import { consentConnector, consentRegistration } from './apps.js';
import { enableInJamf } from './enable.js';
import { addPartner, confirmInJamf, verified } from './partner.js';

/** From Jamf's page to a verified partner, in the order in which they can be kept; the first gets this label. */
export const connectingSteps = (first: number): readonly Step[] =>
  [enableInJamf, consentConnector, consentRegistration, addPartner, confirmInJamf, verified].map((step, index) =>
    step(String(first + index)),
  );
