import type { Caller } from './answer.js';
import type { JamfServer } from './server.js';

/** What the caller may do on this server, by the names of Jamf's privileges. */
export function privilegesOf(server: JamfServer, caller: Caller): readonly string[] {
  if (caller.is === 'account') return server.accounts.find(one => one.id === caller.accountId)?.privileges ?? [];
  const client = server.apiClients.find(one => one.clientId === caller.clientId);
  return server.roles.filter(role => client?.roles.includes(role.displayName)).flatMap(role => role.privileges);
}
