import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** Moves the only server of a tenant from the cloud connector to a manual connection. */
export const switchToManual = requestCommand({
  name: 'switch-to-manual',
  words: { en, nl },
  kinds: { none: 'switch-to-manual' },
});
