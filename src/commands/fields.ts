import { z } from 'zod/v4';

/*
 * Input comes from a typed line, a button or a form: forms send an empty string for a field that was left empty.
 * What a value means is judged by the command; here it only has to be a short text.
 */

/** A text, or null for none. */
export const optional = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform(text => {
      const trimmed = text?.trim() ?? '';
      return trimmed === '' ? null : trimmed;
    });

/** A change: its number as text, or the uuid that a button carries. */
export const changeId = z.union([z.string(), z.number()]).transform((value, context) => {
  const id = String(value)
    .trim()
    .toLowerCase()
    .replace(/^(?:cr-|#)/u, '');
  if (/^\d{1,9}$/u.test(id) || z.guid().safeParse(id).success) return id;
  context.addIssue({ code: 'custom', message: 'not a change' });
  return z.NEVER;
});
