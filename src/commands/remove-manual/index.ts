import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Takes a manual connection away, and the apps that belong to it. */
export const removeManual = requestCommand({
  name: 'remove-manual',
  words: { en, nl },
  kinds: { none: 'remove-manual' },
});
