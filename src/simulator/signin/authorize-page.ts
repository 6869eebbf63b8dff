import type { Context } from 'hono';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { style } from '../consoles/style.js';
import type { Simulated } from '../server.js';
import { type Ask, outcomeOf, peopleToChoose, readAsk } from './authorize.js';

/**
 * Microsoft's sign-in page, without passwords: whoever sits there says who they are. The person is the form field
 * `person`, a key; without it they cancelled. A form filled in by hand does the same as one in a browser.
 */
export function authorizeRoutes(simulated: Simulated): Hono {
  const routes = new Hono();
  const path = '/:tenant/oauth2/v2.0/authorize';

  routes.get(path, c => {
    const reading = readAsk(simulated, c.req.param('tenant'), c.req.query());
    if (!reading.ok) return page(c, 400, refusal(reading.code, reading.text));
    return page(c, 200, choice(reading.ask, new URL(c.req.url).search));
  });

  routes.post(path, async c => {
    const reading = readAsk(simulated, c.req.param('tenant'), c.req.query());
    if (!reading.ok) return page(c, 400, refusal(reading.code, reading.text));
    const form = new URLSearchParams(await c.req.text());
    const person = peopleToChoose.find(one => one.key === form.get('person'));
    return c.redirect(outcomeOf(simulated, reading.ask, person), 303);
  });
  return routes;
}

type Html = ReturnType<typeof html>;

const refusal = (code: number, text: string): Html =>
  html`<h1>Sorry, but we're having trouble signing you in.</h1><p id="message">AADSTS${code}: ${text}</p>`;

const choice = ({ app, again, contexts }: Ask, search: string): Html => html`
    <h1>${again ? 'Sign in again' : 'Pick an account'}</h1>
    <p>to continue to <strong id="app-name">${app.displayName}</strong></p>
    ${contexts.length > 0 ? html`<p class="hint">Asks for authentication context ${contexts.join(', ')}.</p>` : ''}
    <form method="post" action="${search}">
      <table>${peopleToChoose.map(
        person => html`<tr>
          <td>${person.name}<br><span class="hint">${person.userPrincipalName}</span></td>
          <td><button class="first" name="person" value="${person.key}" id="sign-in-${person.key}">Sign in</button></td>
        </tr>`,
      )}</table>
      <div class="acts"><button id="cancel">Cancel</button></div>
    </form>`;

async function page(c: Context, status: 200 | 400, body: Html): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en" data-console="consent">
<head>
  <link rel="icon" href="data:,">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Sign in to your account (simulated)</title>
  <style>${raw(style)}</style>
</head>
<body>
  <header>
    <strong>Microsoft sign-in</strong>
    <span class="host">login.microsoftonline.com</span>
    <span class="simulated">Simulated</span>
  </header>
  <main>${body}</main>
</body>
</html>`;
  c.header('Cache-Control', 'no-store, no-cache');
  return c.html(text, status);
}
