import { openUnlocked } from '../../../src/database/embedded.js';
import type { Engine } from '../../../src/database/engine.js';

let opened: Promise<(schema: string) => Engine> | undefined;

/** One for all test files of a worker, in memory: building one takes seconds. Each test has a schema of its own. */
export function embeddedDatabase(): Promise<(schema: string) => Engine> {
  opened ??= openUnlocked('memory://');
  return opened;
}
