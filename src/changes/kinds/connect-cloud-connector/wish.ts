import { z } from 'zod/v4';
import { clouds, landingPages } from '../../../kinds.js';

/** An https address without credentials: where Jamf sends computers that Microsoft does not know. */
export const landingUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(500)
  .refine(withoutCredentials);

function withoutCredentials(text: string): boolean {
  const url = new URL(text);
  return url.username === '' && url.password === '';
}

/** What is asked for when connecting by cloud connector. */
export const wish = z
  .strictObject({
    cloud: z.enum(clouds),
    landingPage: z.enum(landingPages),
    customUrl: landingUrl.nullable().default(null),
  })
  .refine(asked => (asked.landingPage === 'custom') === (asked.customUrl !== null), { path: ['customUrl'] });
