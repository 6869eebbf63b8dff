import { z } from 'zod/v4';

/** What is asked for when disconnecting: do other servers of the tenant stay connected? No API tells who is. */
export const wish = z.strictObject({ remaining: z.enum(['none', 'others']) });
