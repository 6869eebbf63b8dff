import { peopleScopes } from '../acts/credentials.js';
import { ensureServicePrincipal, grant, grantRole, servicePrincipalOf } from '../acts/directory.js';
import { type GraphRole, graphAppId, graphRoles } from '../apps.js';
import type { Application } from '../directory.js';
import { botAppId, demoTenantId, readerAppId, writerAppId } from '../people.js';
import type { World } from '../world.js';
import { demoId } from './tenant.js';

type BotApp = {
  appId: string;
  name: string;
  secret: string;
  roles: readonly GraphRole[];
  /** People sign in to this one: its addresses, and what it may do in their name once they did. */
  people?: { uri: string; redirectUris: string[]; claims: string[]; scopes: string[] };
};

/** What docs/permissions.md lists, no more; Directory.Read.All, which the consents need, covers the licences as well. */
export const readerRoles: readonly GraphRole[] = [
  'Application.Read.All',
  'AuditLog.Read.All',
  'DeviceManagementApps.Read.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementServiceConfig.Read.All',
  'Directory.Read.All',
  'GroupMember.Read.All',
  'Policy.Read.All',
  'RoleManagement.Read.Directory',
];

/** The bot's own registrations. The secrets are of the demo tenant, which exists nowhere but here. */
const botApps: readonly BotApp[] = [
  {
    appId: botAppId,
    name: 'Connector Bot',
    secret: 'demo-bot-secret',
    roles: [],
    people: {
      uri: `api://botid-${botAppId}`,
      redirectUris: ['127.0.0.1', 'localhost'].flatMap(host => [
        `http://${host}/sign-in/done`,
        `http://${host}/download/done`,
        `http://${host}/secret/done`,
      ]),
      claims: ['acrs', 'auth_time'],
      scopes: [...peopleScopes],
    },
  },
  {
    appId: readerAppId,
    name: 'Connector Bot reader',
    secret: 'demo-reader-secret',
    roles: readerRoles,
  },
  {
    appId: writerAppId,
    name: 'Connector Bot writer',
    secret: 'demo-writer-secret',
    roles: ['DeviceManagementServiceConfig.ReadWrite.All'],
  },
];

const day = 86_400_000;

export function addBotApps(world: World, now: Date): void {
  const created = new Date(now.getTime() - 30 * day);
  const graph = servicePrincipalOf(world, graphAppId);
  for (const [index, app] of botApps.entries()) {
    world.applications.push(registration(app, index + 1, created));
    const principal = ensureServicePrincipal(
      world,
      { appId: app.appId, name: app.name, owner: demoTenantId, signInAudience: 'AzureADMyOrg' },
      { now: created },
    );
    const scopes = app.people?.scopes ?? [];
    grant(world, principal, { scopes, graphRoles: [], intuneRoles: [] }, { now: created });
    for (const role of app.roles) if (graph) grantRole(world, principal, graph, graphRoles[role], { now: created });
  }
}

function registration(app: BotApp, number: number, created: Date): Application {
  const keyId = demoId('9', number);
  return {
    id: demoId('8', number),
    appId: app.appId,
    displayName: app.name,
    signInAudience: 'AzureADMyOrg',
    createdDateTime: created.toISOString(),
    web: { redirectUris: app.people?.redirectUris ?? [] },
    identifierUris: app.people ? [app.people.uri] : [],
    optionalClaims: { idToken: (app.people?.claims ?? []).map(name => ({ name })) },
    keyCredentials: [],
    federatedCredentials: [],
    requiredResourceAccess: [
      {
        resourceAppId: graphAppId,
        resourceAccess: app.roles.map(role => ({ id: graphRoles[role], type: 'Role' as const })),
      },
    ],
    passwordCredentials: [
      {
        keyId,
        displayName: 'demo',
        hint: app.secret.slice(0, 3),
        startDateTime: created.toISOString(),
        endDateTime: new Date(created.getTime() + 365 * day).toISOString(),
      },
    ],
    secrets: [{ keyId, value: app.secret }],
  };
}
