import { requestCommand } from '../asking/request-command.js';
import { en, nl } from './text.js';

/** One finding, one step that puts it right. */
export const repair = requestCommand({
  name: 'repair',
  words: { en, nl },
  kinds: { none: 'repair' },
});
