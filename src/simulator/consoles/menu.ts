import { html } from 'hono/html';
import type { Console, Html } from './page.js';

type Place = readonly [title: string, path: string];

const intune: readonly Place[] = [
  ['Partner device management', '/consoles/intune/partner-device-management'],
  ['Partner compliance management', '/consoles/intune/partner-compliance-management'],
];
const entra: readonly Place[] = [
  ['App registrations', '/consoles/entra/app-registrations'],
  ['Enterprise applications', '/consoles/entra/enterprise-apps'],
  ['Deleted applications', '/consoles/entra/deleted-apps'],
];
const jamf = (alias: string): readonly Place[] => [
  ['Conditional Access', `/consoles/jamf/${alias}/conditional-access`],
  ['Device Compliance', `/consoles/jamf/${alias}/device-compliance`],
];

/** The other pages of the product that a page imitates: the bot's links lead to one of them only. */
export function menuOf(console: Console, alias: string, here: string): Html | '' {
  const places = { jamf: jamf(alias), intune, entra, consent: [] }[console];
  if (places.length === 0) return '';
  return html`<nav aria-label="Pages">${places.map(
    ([title, path]) => html`<a href="${path}"${here === path ? html` aria-current="page"` : ''}>${title}</a>`,
  )}</nav>`;
}
