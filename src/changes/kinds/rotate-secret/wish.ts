import { z } from 'zod/v4';
import { secretMonths } from '../connect-manual/wish.js';

/** `expire`: the old secret stays until its date. `remove`: it goes a day later, by a press of its own. */
export const wish = z.strictObject({ secretMonths, old: z.enum(['expire', 'remove']) });
