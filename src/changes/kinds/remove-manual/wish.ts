import { z } from 'zod/v4';

const guid = z.guid().toLowerCase();

/**
 * The enterprise apps to delete, by object id or application id. Null: the bot finds the two; none: they are gone
 * already. Nobody needs to name many: a manual connection has two.
 */
export const apps = z
  .array(guid)
  .max(4)
  .transform(ids => [...new Set(ids)].sort())
  .nullable()
  .default(null);

export const wish = z.strictObject({ apps });
