import { html } from '../../markup.js';

/** What must never leave, and how it may be written down. */
export type Found = { readonly file: string; readonly what: string };

/** Shorter ones cannot be told from ordinary words. */
const shortestSecret = 6;

/** Forms by which a secret gives itself away, whoever's it is. */
const forms: { readonly [what: string]: RegExp } = {
  // https://www.rfc-editor.org/rfc/rfc7519: header and claims begin with `{"`, which is `eyJ` in base64url.
  token: /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/,
  'bearer token': /\bBearer\s+[\w.~+/-]{16,}/i,
  // What Entra makes today, as GitHub and others recognise it.
  'client secret of Entra': /(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}/,
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'password in an address': /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"'<>]+:[^\s@/"'<>]+@/i,
  'connection string': /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s*=\s*[^;\s"'<>]{4,}/i,
  'signature of a storage address': /[?&](?:amp;)?sig=[\w%+/-]{20,}/i,
  'field of a secret':
    /"(?:client_?secret|password|passphrase|secret|access_?token|refresh_?token|api_?key)"\s*:\s*"[^"]+"/i,
};

/** Looks for known secrets and for whatever has the form of one. Says what was found where, never the thing itself. */
export function secretsIn(
  files: readonly { readonly name: string; readonly text: string }[],
  known: readonly string[],
): readonly Found[] {
  const written = known.filter(secret => secret.length >= shortestSecret).flatMap(writings);
  return files.flatMap(({ name, text }) => [
    ...(written.some(secret => text.includes(secret)) ? [{ file: name, what: 'secret of the settings' }] : []),
    ...Object.entries(forms).flatMap(([what, form]) => (form.test(text) ? [{ file: name, what }] : [])),
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
