import type { Application } from '../directory.js';
import type { DemoPerson } from '../people.js';
import type { Simulated } from '../server.js';
import { lifeSeconds } from './granted.js';
import { pairwise } from './id-token.js';

/** Teams in a browser: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-register-aad */
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const twoHours = 7_200_000;

/** The app that is called by this name: `api://botid-<app id>`. */
export const appNamed = (simulated: Simulated, uri: string): Application | undefined =>
  simulated.world.get().applications.find(app => app.identifierUris.includes(uri));

/** What Teams hands a bot for a person who is signed in to it; `old`: one of two hours ago, which has expired. */
export function ssoToken(simulated: Simulated, app: Application, person: DemoPerson, old = false): Promise<string> {
  const now = new Date(simulated.clock.now().getTime() - (old ? twoHours : 0));
  const claims = {
    aud: app.appId,
    iss: `https://login.microsoftonline.com/${person.tenantId}/v2.0`,
    tid: person.tenantId,
    oid: person.objectId,
    sub: pairwise(app, { id: person.objectId }),
    name: person.name,
    preferred_username: person.userPrincipalName,
    azp: teamsOnTheWeb,
    azpacr: '0',
    scp: 'access_as_user',
    ver: '2.0',
  };
  return simulated.keys.signEntraToken(claims, now, lifeSeconds);
}
