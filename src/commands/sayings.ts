import type { Language } from '../language.js';

/**
 * What people may type to have a command done now, for the classifier to learn from; unlike `phrases`, no list to match.
 * A value is written as what it stands for: `<server>`, `<change>`, `<device>`, `<person>`, `<period>` or `<reason>`.
 * Those of commands that change nothing may be questions; of the others only requests, since a question about a change is no wish for it.
 */
export type Sayings = { readonly [language in Language]: readonly string[] };
