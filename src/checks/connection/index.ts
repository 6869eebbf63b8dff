import type { Check } from '../check.js';
import { heartbeat } from './heartbeat.js';
import { jamfMessages } from './jamf-messages.js';
import { partnerState } from './partner-state.js';

/** Does the connection that is in place work, by what each side says of it? */
export const connectionChecks: readonly Check[] = [partnerState, heartbeat, jamfMessages];
