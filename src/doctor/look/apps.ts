import type { GraphApplication, GraphSecret } from '../../graph/graph.js';
import type { Parts } from '../../parts.js';
import type { Settings } from '../../settings.js';
import { microsoftGraph } from '../../well-known.js';
import { look, type Seen } from '../seen.js';

export type App = 'reader' | 'writer' | 'bot';

/** By what one of the bot's registrations proves who it is, and what Entra lists of it. */
export type AppLook = {
  readonly app: App;
  readonly kind: Settings['bot']['credential']['is'];
  /** Of a certificate: its own end. */
  readonly notAfter?: string;
  /** Of a secret: what Entra lists, and the first characters of ours to tell which of them it is. */
  readonly listed?: Seen<ListedSecrets | undefined>;
  readonly startsWith?: string;
};

/** Of a registration: when its secrets end. */
export type ListedSecrets = Pick<GraphApplication, 'displayName' | 'keyCredentials'> & {
  readonly passwordCredentials: readonly Pick<GraphSecret, 'endDateTime' | 'hint'>[];
};

/** `registration`: by what Entra is asked; the doctor asks now, others may be content with what was read before. */
export function lookAtApps(
  parts: Parts,
  registration: Registration = parts.graph.applications.withAppId,
): Promise<readonly AppLook[]> {
  const { reader, writer, bot } = parts.settings;
  const apps = [
    { app: 'reader' as const, identity: reader },
    ...(writer ? [{ app: 'writer' as const, identity: writer }] : []),
    { app: 'bot' as const, identity: bot },
  ];
  return Promise.all(apps.map(({ app, identity }) => lookAtApp(parts, registration, app, identity)));
}

type Registration = Parts['graph']['applications']['withAppId'];

async function lookAtApp(
  { log }: Parts,
  registration: Registration,
  app: App,
  identity: Settings['reader'],
): Promise<AppLook> {
  const { credential, appId } = identity;
  const own = { app, kind: credential.is };
  if (credential.is === 'certificate') return { ...own, notAfter: credential.notAfter };
  if (credential.is !== 'secret' || appId === undefined) return own;
  const listed = await look(log, 'reading app registrations', () => registration(appId));
  return { ...own, listed, startsWith: credential.clientSecret.slice(0, 3) };
}

export type PermissionsLook = { readonly app: 'reader' | 'writer'; readonly held: Seen<readonly string[]> };

export function lookAtPermissions({ settings, self, log }: Parts): Promise<readonly PermissionsLook[]> {
  const apps = settings.writer ? (['reader', 'writer'] as const) : (['reader'] as const);
  return Promise.all(
    apps.map(async app => ({ app, held: await look(log, 'reading its own token', () => self.permissionsOf(app)) })),
  );
}

/** What the bot's own registration holds in the tenant. */
export type BotApp = {
  readonly application: readonly string[];
  /** Delegated permissions on Microsoft Graph; `forAll`: consented for everybody. */
  readonly delegated: readonly { readonly scope: string; readonly forAll: boolean }[];
};

export const lookAtBotApp = (parts: Parts): Promise<Seen<BotApp | undefined>> =>
  look(parts.log, "reading the bot's own app", async () => {
    const { enterpriseApps } = parts.graph;
    const principal = await enterpriseApps.withAppId(parts.settings.bot.appId);
    if (!principal) return undefined;
    const [roles, grants, graph] = await Promise.all([
      enterpriseApps.roles(principal.id),
      enterpriseApps.scopes(principal.id),
      enterpriseApps.resource({ appId: microsoftGraph }),
    ]);
    const nameOf = (id: string) => graph?.appRoles.find(role => role.id === id)?.value ?? id;
    return {
      application: roles.map(role => nameOf(role.appRoleId)),
      delegated: grants
        .filter(grant => grant.resourceId === graph?.id)
        .flatMap(({ scope, consentType }) =>
          scope
            .split(' ')
            .filter(Boolean)
            .map(one => ({ scope: one, forAll: consentType === 'AllPrincipals' })),
        ),
    };
  });
