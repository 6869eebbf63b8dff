import { createRequire } from 'node:module';
import type * as Official from 'adaptivecards';

/** The official renderer. Its main entry is an ES module in a CommonJS package, so its bundle is loaded instead. */
export const official: typeof Official = createRequire(__filename)('adaptivecards/dist/adaptivecards.js');
