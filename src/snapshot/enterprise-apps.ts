import type { Graph, GraphServicePrincipal } from '../graph/graph.js';
import type { AppId, ObjectId } from '../ids.js';
import { isGuid } from '../ids.js';
import { intuneApi, microsoftGraph } from '../well-known.js';
import { jamfAppNames, partnerRole } from './jamf-apps.js';
import { once, oncePer } from './once.js';
import { unsettled } from './read.js';
import type { EnterpriseApp, GrantedRole, GrantedScope } from './snapshot.js';

/** Enterprise apps of one snapshot: each app and each API is read once, however many ask for it. */
export type EnterpriseApps = {
  /** Every app with one of Jamf's names and every one that may report devices to Intune. All of it, or an error. */
  jamfs(): Promise<readonly EnterpriseApp[]>;
  /** Their object ids, known before their permissions are. */
  jamfIds(): Promise<readonly ObjectId[]>;
  withAppId(appId: AppId): Promise<EnterpriseApp | undefined>;
  /** By object id, else by app id. */
  named(id: string): Promise<EnterpriseApp | undefined>;
};

export function createEnterpriseApps(graph: Graph): EnterpriseApps {
  const api = graph.enterpriseApps;
  const resource = oncePer((id: ObjectId) => api.resource({ id }));
  const resourceOf = oncePer((appId: AppId) => api.resource({ appId }));
  const grants = oncePer(async (id: ObjectId) => {
    const [roles, scopes] = await Promise.all([rolesOf(id), scopesOf(id)]);
    return { roles, scopes };
  });

  /** Nearly every permission is one of these two APIs: asked for at once, not only when a grant names them. */
  const usual = once(async () => {
    const both = await Promise.all([microsoftGraph, intuneApi].map(appId => resourceOf(appId).catch(() => undefined)));
    return new Map(both.flatMap(one => (one ? [[one.id, one] as const] : [])));
  });

  async function publishedBy(id: ObjectId) {
    const found = (await usual()).get(id) ?? (await resource(id));
    if (!found) throw unsettled('reading the API behind a permission', 'unreadable');
    return found;
  }

  async function rolesOf(app: ObjectId): Promise<readonly GrantedRole[]> {
    const assignments = await api.roles(app);
    const roles = await Promise.all(
      assignments.map(async ({ appRoleId, resourceId }) => {
        const { appId, appRoles } = await publishedBy(resourceId);
        // A role without a published name stays visible under its id: an unexplained right is still a right.
        const value = appRoles.find(role => role.id === appRoleId)?.value || appRoleId;
        return { resourceAppId: appId, roleId: appRoleId, value };
      }),
    );
    return inOrder(roles, role => `${role.resourceAppId} ${role.value}`);
  }

  async function scopesOf(app: ObjectId): Promise<readonly GrantedScope[]> {
    const granted = await api.scopes(app);
    const each = granted.map(async ({ resourceId, consentType, scope }) => {
      const { appId, oauth2PermissionScopes: published } = await publishedBy(resourceId);
      const forEveryone = consentType === 'AllPrincipals';
      const names = scope.split(/\s+/).filter(name => name !== '');
      return names.map(name => {
        const scopeId = published.find(({ value }) => value?.toLowerCase() === name.toLowerCase())?.id;
        return { resourceAppId: appId, scope: name, forEveryone, ...(scopeId ? { scopeId } : {}) };
      });
    });
    return inOrder((await Promise.all(each)).flat(), grant => `${grant.resourceAppId} ${grant.scope}`);
  }

  async function withGrants(principal: GraphServicePrincipal): Promise<EnterpriseApp> {
    return {
      objectId: principal.id,
      appId: principal.appId,
      displayName: principal.displayName,
      ownerTenantId: principal.appOwnerOrganizationId ?? '',
      enabled: principal.accountEnabled === true,
      disabledByMicrosoft: isDisabledByMicrosoft(principal.disabledByMicrosoftStatus),
      ...(await grants(principal.id)),
    };
  }

  /** Object ids of whoever holds Intune's partner role. The role is found by its name, as the API publishes it now. */
  async function partnerRoleHolders(): Promise<readonly ObjectId[]> {
    const intune = await resourceOf(intuneApi);
    if (!intune) return [];
    const roleIds = intune.appRoles.filter(role => role.value === partnerRole).map(role => role.id);
    if (roleIds.length === 0)
      throw unsettled('looking for the role of partners in the Intune API', 'role-not-published');
    const assignments = await api.assignedTo(intune.id);
    const holders = assignments.filter(each => roleIds.includes(each.appRoleId)).map(each => each.principalId);
    return [...new Set(holders)];
  }

  const principals = once(async (): Promise<readonly GraphServicePrincipal[]> => {
    const named = Promise.all(jamfAppNames.map(name => api.named(name)));
    // Their permissions are wanted in any case: asked for while the others are still looked for.
    named.then(all => Promise.all([usual(), ...all.flat().map(({ id }) => grants(id))])).catch(() => undefined);
    const [known, holders] = await Promise.all([named, partnerRoleHolders(), usual()]);
    const found = new Map(known.flat().map(principal => [principal.id, principal]));
    const others = holders.filter(id => !found.has(id)).map(id => api.withId(id));
    // One that Graph does not know as an app any more was deleted between two questions, or is a person or group.
    for (const principal of await Promise.all(others)) if (principal) found.set(principal.id, principal);
    return inOrder([...found.values()], principal => principal.id);
  });

  const jamfIds = async () => (await principals()).map(({ id }) => id);
  const jamfs = async () => Promise.all((await principals()).map(withGrants));

  async function withAppId(appId: AppId): Promise<EnterpriseApp | undefined> {
    const found = await api.withAppId(appId);
    return found && withGrants(found);
  }

  async function named(id: string): Promise<EnterpriseApp | undefined> {
    const plain = id.trim().toLowerCase();
    if (!isGuid(plain)) throw unsettled('reading an enterprise app', 'not-an-id');
    const found = await api.withId(plain);
    if (found) return withGrants(found);
    const app = await withAppId(plain);
    return app && plain === intuneApi ? { ...app, publishes: await publishedRoles() } : app;
  }

  const publishedRoles = async () =>
    ((await resourceOf(intuneApi))?.appRoles ?? []).map(({ id, value }) => ({ id, value: value ?? '' }));

  return { jamfs, jamfIds, withAppId, named };
}

/** Services list things in any order; the same world must give the same snapshot. */
const inOrder = <T>(all: readonly T[], key: (item: T) => string): readonly T[] =>
  [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** Null and `NotDisabled` are the good ones: https://learn.microsoft.com/graph/api/resources/serviceprincipal */
const isDisabledByMicrosoft = (status: string | null): boolean =>
  status !== null && status !== '' && status !== 'NotDisabled';
