import { html } from 'hono/html';
import { allUsers } from '../acts/intune.js';
import type { Target } from '../directory.js';
import type { World } from '../world.js';
import type { Html } from './page.js';

const excluded = (target: Target): boolean => target['@odata.type'].includes('exclusion');
const everybody = (target: Target): boolean => target['@odata.type'].includes('allLicensedUsers');

export const includedIn = (targets: readonly { target: Target }[]): Target[] =>
  targets.map(one => one.target).filter(target => !excluded(target));
export const excludedIn = (targets: readonly { target: Target }[]): Target[] =>
  targets.map(one => one.target).filter(excluded);

export function groupNames(world: World, targets: readonly Target[]): string {
  const found = targets.map(target =>
    everybody(target)
      ? 'All users'
      : (world.groups.find(group => group.id === target.groupId)?.displayName ?? target.groupId ?? ''),
  );
  return found.length > 0 ? found.join(', ') : 'None';
}

/** One box to tick per group; its id and name are `<kind>-<group id>`, `<kind>-all-users`. */
export function groupBoxes(world: World, kind: string, ticked: readonly Target[], everyone: boolean): Html {
  const box = (id: string, label: string, on: boolean) => html`<label class="tick">
        <input type="checkbox" id="${kind}-${id}" name="${kind}-${id}" ${on ? 'checked' : ''}> ${label}</label>`;
  return html`
      ${everyone ? box(allUsers, 'Add all users', ticked.some(everybody)) : ''}
      ${world.groups.map(({ id, displayName }) =>
        box(
          id,
          displayName,
          ticked.some(target => target.groupId === id),
        ),
      )}`;
}

/** The ids behind the boxes that were ticked. */
export const pickedIn = (form: { readonly [name: string]: string }, kind: string): string[] =>
  Object.keys(form).flatMap(name => (name.startsWith(`${kind}-`) ? [name.slice(kind.length + 1)] : []));
