import { hashOf } from '../one-time.js';
import type { PageHeaders } from './html.js';

/*
 * The browser that went to Microsoft from here must be the one that comes back: otherwise somebody who holds a link
 * could send Microsoft's page to the person whose vote it is, who would then approve without having pressed anything.
 * A cookie says so; it holds no secret, for nobody can set it in another person's browser.
 * https://www.rfc-editor.org/rfc/rfc9700#section-4.7
 */

/** One per sign-in, so that two windows do not get into each other's way. */
function nameFor(state: string, publicUrl: string | undefined): string {
  const name = `sign-in-${hashOf(state).slice(0, 16)}`;
  // With this beginning, browsers take it from this very host alone, over https.
  return isSecure(publicUrl) ? `__Host-${name}` : name;
}

/** Only the demo, on this machine, goes without https. */
const isSecure = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') === true;

export const rememberBrowser = (state: string, publicUrl: string | undefined): string =>
  cookie(nameFor(state, publicUrl), hashOf(state), 300, publicUrl);

export const forgetBrowser = (state: string, publicUrl: string | undefined): string =>
  cookie(nameFor(state, publicUrl), '', 0, publicUrl);

/** Lax: Microsoft's page leads back here with an ordinary GET from another site. */
const cookie = (name: string, value: string, seconds: number, publicUrl: string | undefined): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure(publicUrl) ? '; Secure' : ''}`;

export function isSameBrowser(headers: PageHeaders, state: string, publicUrl: string | undefined): boolean {
  const wanted = `${nameFor(state, publicUrl)}=${hashOf(state)}`;
  return (headers['cookie'] ?? '').split(';').some(one => one.trim() === wanted);
}
