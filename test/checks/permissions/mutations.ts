import {
  type Contract,
  connectorAppContract,
  manualAppContract,
  type Permission,
  permissionOnApi,
  registrationAppContract,
} from '../../../src/checks/permissions/contract.js';
import type { PermissionName } from '../../../src/checks/permissions/names.js';
import type { EnterpriseApp, Snapshot } from '../../../src/snapshot/snapshot.js';
import { azureAdGraph, intuneApi, microsoftGraph } from '../../../src/well-known.js';
import {
  absent,
  connectedSnapshot,
  connectorApp,
  connectorId,
  partner,
  registrationApp,
  tenantId,
  value,
} from '../../support/snapshot.js';

/** What somebody can have done to the apps of a connection, one after the other. */
export type Apps = { readonly [role in Role]?: EnterpriseApp } & { readonly twins: readonly EnterpriseApp[] };
export type Role = 'connector' | 'registration' | 'manual';

export type Mutation = {
  readonly name: string;
  readonly of: Role;
  /** The check that must see it; after it those that may, where another app has taken the place of the altered one. */
  readonly seenBy: readonly [PermissionName, ...PermissionName[]];
  readonly apply: (apps: Apps) => Apps;
};

export const contracts: { readonly [role in Role]: Contract } = {
  connector: connectorAppContract,
  registration: registrationAppContract,
  manual: manualAppContract,
};
export const checkOf: { readonly [role in Role]: PermissionName } = {
  connector: 'connector-app',
  registration: 'registration-app',
  manual: 'manual-app',
};

export const connected: Apps = { connector: connectorApp(), registration: registrationApp(), twins: [] };
export const byHand: Apps = {
  manual: connectorApp({
    displayName: 'Jamf Conditional Access',
    ownerTenantId: tenantId,
    roles: connectorApp().roles.filter(role => role.resourceAppId === intuneApi),
    scopes: [],
  }),
  twins: [],
};

/** The pin of the partner record stays what it is, whatever becomes of the app behind it. */
export function snapshotOf({ connector, registration, manual, twins }: Apps): Snapshot {
  const pinned = connector ?? manual;
  const own = [connector, registration, manual].flatMap(app => app ?? []);
  return connectedSnapshot({
    partners: value([partner({ isConfigured: true, state: 'enabled', applicationId: connectorId })]),
    jamfApps: value([...own, ...twins]),
    partnerApp: pinned ? value(pinned) : absent,
  });
}

type Change = (app: EnterpriseApp) => EnterpriseApp | undefined;

const on =
  (role: Role, change: Change) =>
  (apps: Apps): Apps => {
    const app = apps[role];
    return { ...apps, [role]: app && change(app) };
  };

const holds = (app: EnterpriseApp, { type, resource, value: name }: Permission): boolean =>
  type === 'application'
    ? app.roles.some(role => role.resourceAppId === resource && role.value === name)
    : app.scopes.some(scope => scope.resourceAppId === resource && scope.scope === name);

const without = (app: EnterpriseApp, { type, resource, value: name }: Permission): EnterpriseApp =>
  type === 'application'
    ? { ...app, roles: app.roles.filter(role => !(role.resourceAppId === resource && role.value === name)) }
    : { ...app, scopes: app.scopes.filter(scope => !(scope.resourceAppId === resource && scope.scope === name)) };

const granted = (app: EnterpriseApp, permission: Permission, forEveryone = true): EnterpriseApp => {
  const { type, resource: resourceAppId, value: name } = permission;
  return type === 'application'
    ? { ...app, roles: [...app.roles, { resourceAppId, roleId: `id-of-${name}`, value: name }] }
    : { ...app, scopes: [...app.scopes, { resourceAppId, scope: name, forEveryone }] };
};

const other = { application: 'delegated', delegated: 'application' } as const;

/** What can become of one permission that the contract asks for. What is gone already stays gone. */
const fates: readonly (readonly [name: string, fate: (app: EnterpriseApp, p: Permission) => EnterpriseApp])[] = [
  ['removed', without],
  ['renamed', (app, p) => granted(without(app, p), { ...p, value: `${p.value}.Other` })],
  ['of the other type', (app, p) => granted(without(app, p), { ...p, type: other[p.type] })],
  ['of another API', (app, p) => granted(without(app, p), { ...p, resource: azureAdGraph })],
];

const strangers: readonly (readonly [permission: Permission, forEveryone: boolean])[] = [
  [{ type: 'application', resource: microsoftGraph, value: 'Application.Read.All' }, true],
  [{ type: 'application', resource: intuneApi, value: 'manage_partner_compliance_policy' }, true],
  [{ type: 'delegated', resource: microsoftGraph, value: 'Mail.Read' }, true],
  [{ type: 'delegated', resource: microsoftGraph, value: 'Calendars.Read' }, false],
  [{ type: 'delegated', resource: microsoftGraph, value: 'Application.Read.All' }, true],
];

function ofGrants(role: Role): readonly Mutation[] {
  const mutation = (name: string, change: Change): Mutation => ({
    name: `${role}: ${name}`,
    of: role,
    seenBy: [checkOf[role]],
    apply: on(role, change),
  });
  const lost = contracts[role].flatMap(wanted =>
    fates.map(([name, fate]) =>
      mutation(`${permissionOnApi(wanted)} ${name}`, app => (holds(app, wanted) ? fate(app, wanted) : app)),
    ),
  );
  const oneUser = contracts[role]
    .filter(({ type }) => type === 'delegated')
    .map(wanted =>
      mutation(`${permissionOnApi(wanted)} for one user`, app =>
        holds(app, wanted) ? granted(without(app, wanted), wanted, false) : app,
      ),
    );
  const gained = strangers.map(([permission, forEveryone]) =>
    mutation(`${permissionOnApi(permission)} added${forEveryone ? '' : ' by one user'}`, app =>
      granted(app, permission, forEveryone),
    ),
  );
  const states = [
    mutation('disabled', app => ({ ...app, enabled: false })),
    mutation('disabled by Microsoft', app => ({ ...app, disabledByMicrosoft: true })),
    mutation('gone', () => undefined),
  ];
  return [...lost, ...oneUser, ...gained, ...states];
}

/** Every owner is another one: two strangers who are the same nobody can tell from Jamf. */
const owners = {
  connector: '66666666-6666-4666-8666-666666666661',
  registration: '66666666-6666-4666-8666-666666666662',
  twin: '66666666-6666-4666-8666-666666666663',
} as const;

function ofOwner(role: 'connector' | 'registration'): readonly Mutation[] {
  const owned = (name: string, ownerTenantId: string): Mutation => ({
    name: `${role}: owned by ${name}`,
    of: role,
    seenBy: [checkOf[role], 'lookalike-apps'],
    apply: on(role, app => ({ ...app, ownerTenantId })),
  });
  const original = { connector: connectorApp(), registration: registrationApp() }[role];
  const twin = (name: string, ownerTenantId: string): Mutation => ({
    name: `${role}: a second app of the name, owned by ${name}`,
    of: role,
    seenBy: ['lookalike-apps'],
    apply: apps => {
      const ids = { appId: `twin-${role}-${name}`, objectId: `object-of-twin-${role}-${name}` };
      return { ...apps, twins: [...apps.twins, { ...original, ...ids, ownerTenantId }] };
    },
  });
  return [
    owned('another tenant', owners[role]),
    owned('nobody', ''),
    owned('our own tenant', tenantId),
    twin('another tenant', owners.twin),
    twin('the same tenant', original.ownerTenantId),
    twin('our own tenant', tenantId),
  ];
}

export const ofConnector: readonly Mutation[] = [
  ...ofGrants('connector'),
  ...ofOwner('connector'),
  ...ofGrants('registration'),
  ...ofOwner('registration'),
];
export const ofManual: readonly Mutation[] = ofGrants('manual');
