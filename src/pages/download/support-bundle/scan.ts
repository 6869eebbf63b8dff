import { formsIn } from '../../../secret-forms.js';
import { html } from '../../markup.js';

/** What must never leave, and how it may be written down. */
export type Found = { readonly file: string; readonly what: string };

/** Shorter ones cannot be told from ordinary words. */
const shortestSecret = 6;

/** Looks for known secrets and for whatever has the form of one. Says what was found where, never the thing itself. */
export function secretsIn(
  files: readonly { readonly name: string; readonly text: string }[],
  known: readonly string[],
): readonly Found[] {
  const written = known.filter(secret => secret.length >= shortestSecret).flatMap(writings);
  return files.flatMap(({ name, text }) => [
    ...(written.some(secret => text.includes(secret)) ? [{ file: name, what: 'secret of the settings' }] : []),
    ...formsIn(text).map(what => ({ file: name, what })),
  ]);
}

/** The same secret as JSON, HTML, an address or base64 would write it. */
function writings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    html`${secret}`.html,
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ];
}
