import type { Context } from 'hono';
import { go, type Message, problemOf } from './page.js';
import { problems } from './words.js';

type Result = { ok: true } | { ok: false; reason: string };

/** After a form: the same page, which says how it went. */
export const after = (c: Context, here: string, result: Result): Response =>
  go(c, result.ok ? `${here}?saved` : `${here}?problem=${result.reason}`);

/** What the page says of the form before. */
export function outcomeOf(c: Context): { message?: Message } {
  const problem = problemOf(c);
  if (problem) return { message: { is: 'failure', text: problems[problem] ?? 'That did not work.' } };
  return c.req.query('saved') === undefined ? {} : { message: { is: 'success', text: 'Saved.' } };
}
