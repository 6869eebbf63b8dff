import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Moves a server from a manual connection to the cloud connector, or from the old platform to Device Compliance. */
export const migrate = requestCommand({
  name: 'migrate',
  words: { en, nl },
  kinds: {
    none: 'migrate-cloud-connector',
    cloud: 'migrate-cloud-connector',
    'device-compliance': 'migrate-device-compliance',
  },
});
