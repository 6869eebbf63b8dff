import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Replaces the client secret of a manual connection. */
export const rotateSecret = requestCommand({
  name: 'rotate-secret',
  words: { en, nl },
  kinds: { none: 'rotate-secret' },
});
