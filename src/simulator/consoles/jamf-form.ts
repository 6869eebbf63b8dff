import { html } from 'hono/html';
import type { JamfServer } from '../jamf/server.js';
import type { Html } from './page.js';
import { connectionTypes, landingPages, sovereignClouds } from './words.js';

/** The form behind Edit. Fields of the manual connection are there, too, and count for that type only. */
export const jamfForm = ({ alias, console }: JamfServer): Html => html`
    <form class="fields" method="post" action="/consoles/jamf/${alias}/conditional-access">
      <label class="tick"><input type="checkbox" id="enable-intune" name="enabled" ${console.enabled ? 'checked' : ''}>
        Enable Intune Integration for macOS</label>
      <label for="connection-type">Connection type</label>
      ${select('connection-type', connectionTypes, console.connectionType)}
      <label for="sovereign-cloud">Sovereign Cloud</label>
      ${select('sovereign-cloud', sovereignClouds, console.sovereignCloud)}
      <label for="landing-page">Landing page for computers not recognised by Microsoft</label>
      ${select('landing-page', landingPages, console.landingPage)}
      <label for="landing-page-url">Custom URL</label>
      <input type="url" id="landing-page-url" name="landing-page-url" value="${console.landingPageUrl}">
      <details ${console.connectionType === 'manual' ? 'open' : ''}>
        <summary>Manual connection only</summary>
        <label for="domain-name">Domain name</label>
        <input type="text" id="domain-name" name="domain-name" value="${console.domainName}">
        <label for="manual-application-id">Application ID</label>
        <input type="text" id="manual-application-id" name="application-id" value="${console.manualApplicationId}">
        <label for="client-secret">Client secret</label>
        <input type="password" id="client-secret" name="client-secret" autocomplete="off">
        <p><a id="open-consent-url" href="/consoles/consent/${alias}/native">Open administrator consent URL</a></p>
      </details>
      <div class="acts">
        <button class="first" id="connect" name="act" value="connect">Connect</button>
        <button id="save" name="act" value="save">Save</button>
        <a class="button" href="/consoles/jamf/${alias}/conditional-access">Back</a>
      </div>
      <p class="hint">With the box unticked, or for a manual connection, use Save. Cloud Connector uses Connect.</p>
    </form>`;

const select = (name: string, options: { readonly [value: string]: string }, chosen: string): Html =>
  html`<select id="${name}" name="${name}">
        ${Object.entries(options).map(
          ([value, label]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`,
        )}
      </select>`;
