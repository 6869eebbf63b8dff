import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type DemoPerson, demoPeople } from '../people.js';
import { menuOf } from './menu.js';
import { style } from './style.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Which product a page imitates: its name and colour stand in the bar at the top. */
export type Console = 'jamf' | 'intune' | 'entra' | 'consent';

const names: { readonly [is in Console]: string } = {
  jamf: 'Jamf Pro',
  intune: 'Microsoft Intune admin center',
  entra: 'Microsoft Entra admin center',
  consent: 'Microsoft sign-in',
};

const cookie = 'simulator-person';

/** Who sits at the browser: `?as=approver`, else whom the page's picker remembers, else the requester. */
export function personOf(c: Context): DemoPerson {
  const asked = c.req.query('as');
  const named = demoPeople.find(person => person.key === asked);
  if (named) setCookie(c, cookie, named.key, { path: '/consoles', sameSite: 'Strict', httpOnly: true });
  const remembered = demoPeople.find(person => person.key === getCookie(c, cookie));
  const person = named ?? remembered ?? demoPeople[0];
  if (!person) throw new Error('The demo has no people');
  return person;
}

export type Page = { console: Console; host: string; title: string; trail?: string; message?: Message; body: Html };
export type Message = { is: 'success' | 'failure' | 'cancelled'; text: string };

/** A page as a browser gets it. Everything put into `html` templates is escaped. */
export async function show(c: Context, page: Page): Promise<Response> {
  const person = personOf(c);
  const text = await html`<!doctype html>
<html lang="en" data-console="${page.console}">
<head>
  <link rel="icon" href="data:,">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.title} - ${names[page.console]} (simulated)</title>
  <style>${raw(style)}</style>
</head>
<body>
  <header>
    <strong>${names[page.console]}</strong>
    <span class="host">${page.host}</span>
    <span class="simulated">Simulated</span>
    ${picker(c, person)}
  </header>
  ${menuOf(page.console, c.req.param('alias') ?? '', c.req.path)}
  <main>
    ${page.trail ? html`<p class="trail">${page.trail}</p>` : ''}
    <h1>${page.title}</h1>
    ${page.message ? html`<p id="message" role="status" class="message ${page.message.is}">${page.message.text}</p>` : ''}
    ${page.body}
  </main>
</body>
</html>`;
  return c.html(asPerson(text.toString(), person));
}

/** Links and forms go on as the same person, whoever another tab of this browser has become meanwhile. */
const asPerson = (page: string, person: DemoPerson): string =>
  page.replace(/(action|href)="(\/consoles\/[^"?]*)(?:\?([^"]*))?"/g, (_, name, path, query) => {
    return `${name}="${path}?${query ? `${query}&amp;` : ''}as=${person.key}"`;
  });

/** After a form: the next page, for the same person. */
export function go(c: Context, path: string): Response {
  return c.redirect(`${path}${path.includes('?') ? '&' : '?'}as=${personOf(c).key}`, 303);
}

/** A form that works without script; with script, choosing is enough. */
function picker(c: Context, person: DemoPerson): Html {
  const others = Object.entries(c.req.query()).filter(([name]) => name === 'edit');
  return html`<form method="get" class="picker">
      ${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <label for="as">Signed in as</label>
      <select id="as" name="as" onchange="this.form.submit()">
        ${demoPeople.map(
          one => html`<option value="${one.key}" ${one.key === person.key ? 'selected' : ''}>${one.name}</option>`,
        )}
      </select>
      <noscript><button>Switch</button></noscript>
    </form>`;
}

export const rows = (facts: readonly (readonly [name: string, value: string | Html, id?: string])[]): Html =>
  html`<dl>${facts.map(([name, value, id]) => html`<dt>${name}</dt><dd id="${id ?? ''}">${value}</dd>`)}</dl>`;

/** A refusal, carried over the redirect after a form. */
export const problemOf = (c: Context): string | undefined => c.req.query('problem');
