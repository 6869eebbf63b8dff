import { z } from 'zod/v4';

/**
 * A string literal for `$filter` or a key in a path. Quotes are doubled (OData 4.01 URL conventions, 5.1.1.6.2), and what
 * a URL would read as its own (`&`, `#`, `+`, `%`) is encoded: the Graph SDK puts filters into the URL as they are.
 */
export const literal = (value: string): string => `'${encodeURIComponent(value.replaceAll("'", "''"))}'`;

/** One segment of a path. */
export const segment = (value: string): string => encodeURIComponent(value);

/** A page of a collection. */
export const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });

/** GUIDs compare equal in any case; we keep them in lower case. */
export const id = z
  .string()
  .min(1)
  .transform(text => text.toLowerCase());

/** Graph leaves properties out or sends null when they are not set. */
export const orNull = <T>(type: z.ZodType<T>) => type.nullish().transform(value => value ?? null);

/** Longest that a write may take: it must be over before the lease of whoever writes runs out. */
export const writeLimitMs = 8000;
