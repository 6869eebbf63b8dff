import { z } from 'zod/v4';
import { clouds, landingPages } from '../../../kinds.js';
import { landingUrl } from '../connect-cloud-connector/wish.js';
import { apps } from '../remove-manual/wish.js';

/** Cloud and landing page may be left as they are set in Jamf Pro: who replaces a connection may skip both. */
export const wish = z
  .strictObject({
    cloud: z.enum(clouds).nullable().default(null),
    landingPage: z.enum(landingPages).nullable().default(null),
    customUrl: landingUrl.nullable().default(null),
    apps,
  })
  .refine(asked => (asked.landingPage === 'custom') === (asked.customUrl !== null), { path: ['customUrl'] });
