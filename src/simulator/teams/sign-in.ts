import { type DemoPerson, everyone } from '../people.js';
import { type SsoMode, ssoModes } from '../signin/behaviour.js';
import { appNamed, ssoToken } from '../signin/sso-token.js';
import { isObject, textOf } from './activity.js';
import type { Delivered } from './deliver.js';
import type { Teams } from './teams.js';

/**
 * A button may be answered with "sign in first". Teams then fetches a token for the named app, without a word, and
 * sends the same invoke again with it; when that does not work, it shows a button with which the person signs in.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/sso-adaptive-cards-universal-action
 */
export type LoginRequest = { text: string; connectionName?: string; resource?: { id: string; uri: string } };

/** What goes with the invoke that is sent again. */
export type Authentication = { id: string; connectionName?: string; token: string };

/** How this person's Teams meets a request to sign in; `as`: with the token of this other person. */
export type SignInHow = SsoMode | { readonly as: string };

export const loginType = 'application/vnd.microsoft.activity.loginRequest';

export function loginRequestIn(delivered: Delivered): LoginRequest | undefined {
  const body = delivered.ok ? delivered.body : undefined;
  if (!isObject(body) || body['type'] !== loginType || body['statusCode'] !== 401 || !isObject(body['value'])) {
    return undefined;
  }
  const { text, connectionName, tokenExchangeResource: resource } = body['value'];
  const [id, uri] = isObject(resource) ? [textOf(resource['id']), textOf(resource['uri'])] : [];
  return {
    text: textOf(text) ?? '',
    connectionName: textOf(connectionName),
    ...(id && uri ? { resource: { id, uri } } : {}),
  };
}

/** Undefined: there is no token to be had, or the person does not want to sign in. */
export async function authenticationFor(
  { simulated }: Teams,
  person: DemoPerson,
  { resource, connectionName }: LoginRequest,
  asked: SignInHow | undefined,
): Promise<Authentication | undefined> {
  const how = asked ?? simulated.world.get().signIn.teams[person.key] ?? 'silent';
  const app = resource && appNamed(simulated, resource.uri);
  if (!app || how === 'refuse') return undefined;
  const signedIn = typeof how === 'object' ? everyone.find(one => one.key === how.as) : signedInAs(person, how);
  if (!signedIn) return undefined;
  const token = await ssoToken(simulated, app, signedIn, how === 'expired');
  return { id: resource.id, ...(connectionName ? { connectionName } : {}), token };
}

/** Somebody else who could approve: what an attacker would try. */
function signedInAs(person: DemoPerson, how: SsoMode): DemoPerson | undefined {
  if (how !== 'wrong') return person;
  return everyone.find(one => one.key === (person.key === 'approver' ? 'approver2' : 'approver'));
}

export function readHow(value: unknown): SignInHow | undefined {
  if (isObject(value)) return { as: textOf(value['as']) ?? '' };
  return ssoModes.find(mode => mode === value);
}
