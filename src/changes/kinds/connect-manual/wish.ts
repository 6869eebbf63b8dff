import { z } from 'zod/v4';
import { clouds, landingPages } from '../../../kinds.js';
import { landingUrl } from '../connect-cloud-connector/wish.js';

export const secretMonths = z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(18), z.literal(24)]);

/** What is asked for when connecting by hand. */
export const manualFields = {
  cloud: z.enum(clouds),
  landingPage: z.enum(landingPages),
  customUrl: landingUrl.nullable().default(null),
  appName: z.string().trim().min(1).max(120).default('Jamf Conditional Access'),
  domainName: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  secretMonths,
  includeGroups: z.array(z.guid().toLowerCase()).min(1).max(50),
};

/** A landing page of one's own comes with its address, and no other does. */
export const landingFits = (asked: { readonly landingPage: string; readonly customUrl: string | null }): boolean =>
  (asked.landingPage === 'custom') === (asked.customUrl !== null);

export const wish = z.strictObject(manualFields).refine(landingFits, { path: ['customUrl'] });
