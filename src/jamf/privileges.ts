import { z } from 'zod/v4';
import type { JamfSession } from './session.js';

const authorization = z.object({ account: z.object({ privilegesBySite: z.record(z.string(), z.array(z.string())) }) });
const role = z.object({ privileges: z.array(z.string()) });

/** What the bot's own sign-in may do: an account says it itself, an API client through the roles it was given. */
export async function readPrivileges(session: JamfSession): Promise<readonly string[]> {
  const roleIds = await session.roleIds();
  const found = roleIds === undefined ? await ofAccount(session) : await ofRoles(session, roleIds);
  return [...new Set(found)].sort();
}

async function ofAccount(session: JamfSession): Promise<readonly string[]> {
  const ask = { doing: 'reading the privileges of the Jamf Pro account', needs: 'read own authorization' } as const;
  const { account } = await session.get({ ...ask, path: '/api/v1/auth' }, authorization);
  return Object.values(account.privilegesBySite).flat();
}

async function ofRoles(session: JamfSession, roleIds: readonly string[]): Promise<readonly string[]> {
  const ask = { doing: 'reading the API roles of the Jamf Pro API client', needs: 'read api roles' } as const;
  const path = (id: string) => `/api/v1/api-roles/${encodeURIComponent(id)}`;
  const roles = await Promise.all(roleIds.map(id => session.get({ ...ask, path: path(id) }, role)));
  return roles.flatMap(each => each.privileges);
}
