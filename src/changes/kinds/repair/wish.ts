import { z } from 'zod/v4';
import { repairs } from '../../../kinds.js';

/**
 * What is asked for when repairing: what was found, and the app it is about, by its application or object id. Without an
 * id it is the one app that it can be. For the application id of the partner record: the id that is to stand there.
 */
export const wish = z.strictObject({
  finding: z.enum(repairs),
  app: z
    .guid()
    .transform(id => id.toLowerCase())
    .nullable()
    .default(null),
});
