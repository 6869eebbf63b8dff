import type { Activity } from 'botbuilder';
import type { SignIn } from './inbound.js';

/** Microsoft's tokens have 2 to 4 KB; what is longer than this is none. */
const maximumToken = 16_000;

/**
 * What Teams brings back after a login request: `value.authentication` with a token, or `value.state` from a sign-in
 * page, which we have no use for. Only the shape is looked at here: whose token it is, Microsoft says when it is used.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/authentication-in-universal-actions
 */
export function signInOf({ name, value }: Partial<Activity>): SignIn | undefined {
  if (name !== 'adaptiveCard/action' || typeof value !== 'object' || value === null) return undefined;
  const { authentication, state } = value as { authentication?: unknown; state?: unknown };
  if (isNothing(authentication) && isNothing(state)) return undefined;
  const token = (authentication as { token?: unknown } | undefined | null)?.token;
  return isToken(token) ? { assertion: token } : {};
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

const isToken = (token: unknown): token is string =>
  typeof token === 'string' && token.length <= maximumToken && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);

/** For whom Teams is to make the token: the manifest's `webApplicationInfo.resource` names the same. */
export const signInResource = (botAppId: string): string => `api://botid-${botAppId.toLowerCase()}`;

/** Where an administrator lets the bot's app act in people's names, for when Teams could not make a token. */
export const consentPage = (login: string, tenantId: string, botAppId: string): string =>
  `${login}/${tenantId}/adminconsent?client_id=${botAppId}`;
