import { z } from 'zod/v4';

/** Nothing to choose: it ends the record that all servers of the tenant share. */
export const wish = z.strictObject({});
