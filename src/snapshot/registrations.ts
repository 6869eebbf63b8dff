import type { Graph, GraphApplication, GraphSecret } from '../graph/graph.js';
import { isGuid } from '../ids.js';
import { unsettled } from './read.js';
import type { Registration, RegistrationSecret } from './snapshot.js';

/** By object id or by app id, whichever it is: both are GUIDs, and people paste either. */
export async function readRegistration({ applications }: Graph, id: string): Promise<Registration | undefined> {
  const plain = id.trim().toLowerCase();
  if (!isGuid(plain)) throw unsettled('reading an app registration', 'not-an-id');
  const found = (await applications.withId(plain)) ?? (await applications.withAppId(plain));
  return found && registrationFrom(found);
}

const registrationFrom = (found: GraphApplication): Registration => ({
  objectId: found.id,
  appId: found.appId,
  displayName: found.displayName,
  signInAudience: found.signInAudience ?? '',
  redirectUris: found.web.redirectUris,
  permissions: found.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map(({ id, type }) => ({ resourceAppId, id, type })),
  ),
  secrets: found.passwordCredentials.map(secretFrom),
});

const secretFrom = ({ keyId, displayName, startDateTime, endDateTime, hint }: GraphSecret): RegistrationSecret => ({
  keyId,
  displayName,
  ...(startDateTime === null ? {} : { startsAt: startDateTime }),
  ...(endDateTime === null ? {} : { endsAt: endDateTime }),
  hint: hint ?? '',
});
