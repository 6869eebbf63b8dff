import { z } from 'zod/v4';

/** Nothing more than the server is asked for. */
export const wish = z.strictObject({});
