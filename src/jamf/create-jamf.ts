import { z } from 'zod/v4';
import type { Clock } from '../clock.js';
import type { Http } from '../http/http.js';
import { Problem } from '../problem.js';
import type { Instance } from '../settings.js';
import { createCompliance } from './compliance.js';
import { createInventory } from './inventory.js';
import type { Jamf, JamfServer } from './jamf.js';
import { readPrivileges } from './privileges.js';
import type { ReadVault } from './secret.js';
import { createSession } from './session.js';
import { createSmartGroups } from './smart-groups.js';

type JamfTools = {
  readonly http: Http;
  readonly clock: Clock;
  /** Needed only when a secret is kept in Azure Key Vault. */
  readonly readVault?: ReadVault;
};
type JamfOptions = JamfTools & { readonly instances: readonly Instance[] };

/** The Jamf Pro servers that the operator declared; no other server is ever called. */
export function createJamf({ instances, ...tools }: JamfOptions): Jamf {
  const servers = new Map(instances.map(instance => [instance.alias, serverFor(instance, tools)]));
  return {
    of(alias) {
      const server = servers.get(alias);
      if (!server) throw new Problem('internal', 'choosing a Jamf Pro server', { alias, why: 'not-declared' });
      return server;
    },
  };
}

const versionAnswer = z.object({ version: z.string().min(1) });
const notificationsAnswer = z.array(z.object({ type: z.string(), id: z.string() }));

function serverFor(instance: Instance, tools: JamfTools): JamfServer {
  const session = createSession(instance, tools);

  async function version(): Promise<string> {
    const ask = { doing: 'reading the version of Jamf Pro', needs: 'read version' } as const;
    return (await session.get({ ...ask, path: '/api/v1/jamf-pro-version' }, versionAnswer)).version;
  }

  function notifications() {
    const ask = { doing: 'reading the notifications of Jamf Pro', needs: 'read notifications' } as const;
    return session.get({ ...ask, path: '/api/v1/notifications' }, notificationsAnswer);
  }

  return {
    version,
    notifications,
    privileges: () => readPrivileges(session),
    smartGroups: createSmartGroups(session),
    ...createInventory(session),
    complianceOf: createCompliance(session),
  };
}
