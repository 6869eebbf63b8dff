import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Ends the partner record of the tenant by Graph: the last resort. */
export const terminate = requestCommand({
  name: 'terminate',
  words: { en, nl },
  kinds: { none: 'terminate' },
});
