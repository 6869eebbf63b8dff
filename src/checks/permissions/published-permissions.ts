import { valueIn } from '../../snapshot/reading.js';
import type { EnterpriseApp } from '../../snapshot/snapshot.js';
import { intuneApi, microsoftGraph } from '../../well-known.js';
import { type Check, finding, notRead } from '../check.js';
import { type Permission, permissionOnApi, readSignedInUser, sendDeviceAttributes } from './contract.js';

type Published = Permission & { readonly id: string };

/**
 * Ids under which these permissions are known. They never decide what an app holds: names do, as their owner publishes
 * them now. https://learn.microsoft.com/graph/permissions-reference; of Intune's role in two public scripts alone.
 */
const known: readonly Published[] = [
  { ...readSignedInUser, id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d' },
  {
    type: 'application',
    resource: microsoftGraph,
    value: 'Directory.Read.All',
    id: '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  },
  {
    type: 'application',
    resource: intuneApi,
    value: sendDeviceAttributes,
    id: '7b3c62c0-bbe4-4ceb-971b-ecc50a191b3e',
  },
];

/** Do the names and the ids of the permissions that Jamf's apps hold still belong together? */
export const publishedPermissions: Check = {
  name: 'published-permissions',
  group: 'permissions',
  scope: 'tenant',
  reads: ['jamf-apps'],
  fixes: {
    differ: {
      who: 'operator',
      where: 'entra',
      source: 'https://learn.microsoft.com/graph/permissions-reference',
    },
  },
  run(snapshot) {
    const { jamfApps } = snapshot;
    const apps = valueIn(jamfApps);
    if (!apps) return notRead('published-permissions', snapshot, jamfApps);
    const published = apps.flatMap(publishedOf).filter(one => known.some(other => isAkin(one, other)));
    if (published.length === 0) return finding('published-permissions', snapshot, 'skipped', 'none', {}, jamfApps.at);
    const differ = published.filter(one => !known.some(other => isSame(one, other)));
    const facts = { differ: [...new Set(differ.map(one => `${permissionOnApi(one)} = ${one.id}`))].sort() };
    if (differ.length > 0) return finding('published-permissions', snapshot, 'warn', 'differ', facts, jamfApps.at);
    return finding('published-permissions', snapshot, 'pass', 'ok', {}, jamfApps.at);
  },
};

function publishedOf(app: EnterpriseApp): readonly Published[] {
  const roles = app.roles.map(({ resourceAppId: resource, roleId: id, value }) => {
    return { type: 'application' as const, resource, value, id };
  });
  const scopes = app.scopes.flatMap(({ resourceAppId: resource, scope: value, scopeId: id }) => {
    return id === undefined ? [] : [{ type: 'delegated' as const, resource, value, id }];
  });
  return [...roles, ...scopes];
}

const equal = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const ofOneApi = (one: Published, other: Published): boolean =>
  one.type === other.type && equal(one.resource, other.resource);

const isAkin = (one: Published, other: Published): boolean =>
  ofOneApi(one, other) && (equal(one.value, other.value) || equal(one.id, other.id));

const isSame = (one: Published, other: Published): boolean =>
  ofOneApi(one, other) && equal(one.value, other.value) && equal(one.id, other.id);
