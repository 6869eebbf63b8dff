import { z } from 'zod/v4';
import { makeSecret } from '../../changes/secret.js';
import { changeById } from '../../changes/store.js';
import type { Parts } from '../../parts.js';
import { rightsOf } from '../../people/groups.js';
import { groupsLimitMs } from '../who-came-back.js';
import type { MakeSecret } from './done.js';

const about = z.object({ change: z.guid() });

/** What a link to a secret is about is a change: it makes the secret, by the rights that its reader has now. */
export const secretOfChange =
  (parts: Parts): MakeSecret =>
  async (link, signedIn) => {
    const { change: changeId } = about.parse(link.about);
    const change = await changeById(parts.database, changeId);
    const instance = parts.settings.instances.find(({ alias }) => alias === change?.instance);
    if (!instance) return { ok: false, reason: 'not-this-step' };
    const rights = await rightsOf(parts.graph, parts.policy, link.person, groupsLimitMs);
    const made = await makeSecret(parts, { changeId, person: link.person, rights, signedIn });
    if (!made.ok) return made;
    const next = { jamfUrl: parts.settings.consoles.jamf(instance), label: `Jamf Pro (${instance.host})` };
    return { ok: true, secret: made.secret, endsAt: made.endsAt, next };
  };
