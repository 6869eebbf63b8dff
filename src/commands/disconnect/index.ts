import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Ends what connects a server with Intune, of either platform. */
export const disconnect = requestCommand({
  name: 'disconnect',
  words: { en, nl },
  kinds: { none: 'disconnect', cloud: 'disconnect', 'device-compliance': 'disconnect-device-compliance' },
});
