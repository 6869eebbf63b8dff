import { z } from 'zod/v4';
import { landingFits, manualFields } from '../connect-manual/wish.js';

/** As for connecting by hand, and what becomes of the two apps of the cloud connector. */
export const wish = z
  .strictObject({ ...manualFields, connectorApps: z.enum(['keep', 'remove']) })
  .refine(landingFits, { path: ['customUrl'] });
