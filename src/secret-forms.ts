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

/** What kinds of secret a text seems to hold; never the thing itself. */
export const formsIn = (text: string): readonly string[] =>
  Object.entries(forms).flatMap(([what, form]) => (form.test(text) ? [what] : []));
