import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Pace, realPace } from '../../src/http/call.js';

/** A call that is tried again is tried at once, as often as ever; how long to wait in between is tested in `test/http`. */
export const eagerPace: Pace = { ...realPace, sleep: async () => nextTurn() };
