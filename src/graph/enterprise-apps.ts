import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type {
  Graph,
  GraphAppRoleAssignment,
  GraphPermissionGrant,
  GraphResource,
  GraphServicePrincipal,
} from './graph.js';
import { id, literal, orNull, segment, writeLimitMs } from './odata.js';

const servicePrincipal: z.ZodType<GraphServicePrincipal> = z.object({
  id,
  appId: id,
  displayName: orNull(z.string()).transform(name => name ?? ''),
  appOwnerOrganizationId: orNull(id),
  accountEnabled: orNull(z.boolean()),
  disabledByMicrosoftStatus: orNull(z.string()),
});
const appFields = [
  'id',
  'appId',
  'displayName',
  'appOwnerOrganizationId',
  'accountEnabled',
  'disabledByMicrosoftStatus',
] as const;

const resource: z.ZodType<GraphResource> = z.object({
  id,
  appId: id,
  appRoles: z.array(z.object({ id, value: orNull(z.string()) })),
  oauth2PermissionScopes: orNull(z.array(z.object({ id, value: orNull(z.string()) }))).transform(all => all ?? []),
});

const assignment: z.ZodType<GraphAppRoleAssignment> = z.object({ appRoleId: id, resourceId: id, principalId: id });
const assignmentFields = ['appRoleId', 'resourceId', 'principalId'] as const;

const grant: z.ZodType<GraphPermissionGrant> = z.object({
  clientId: id,
  consentType: z.string(),
  resourceId: id,
  scope: orNull(z.string()).transform(scope => scope ?? ''),
});
const grantFields = ['clientId', 'consentType', 'resourceId', 'scope'] as const;

const collection = '/servicePrincipals';
const byId = (objectId: string): string => `${collection}/${segment(objectId)}`;
const byAppId = (appId: string): string => `${collection}(appId=${literal(appId)})`;

export function enterpriseApps(client: GraphClient): Graph['enterpriseApps'] {
  const one = (path: string) =>
    client.getOrAbsent(
      { doing: 'reading an enterprise app', needs: 'read enterprise apps', path, select: appFields },
      servicePrincipal,
    );

  return {
    named: displayName =>
      client.list(
        {
          doing: 'looking for enterprise apps by name',
          needs: 'read enterprise apps',
          path: collection,
          filter: `displayName eq ${literal(displayName)}`,
          select: appFields,
          top: 100,
        },
        servicePrincipal,
      ),
    withAppId: appId => one(byAppId(appId)),
    withId: objectId => one(byId(objectId)),
    roles: objectId =>
      client.list(
        {
          doing: 'reading the application permissions of an enterprise app',
          needs: 'read application permissions',
          path: `${byId(objectId)}/appRoleAssignments`,
          select: assignmentFields,
        },
        assignment,
      ),
    scopes: objectId =>
      client.list(
        {
          doing: 'reading the delegated permissions of an enterprise app',
          needs: 'read delegated permissions',
          path: `${byId(objectId)}/oauth2PermissionGrants`,
          select: grantFields,
        },
        grant,
      ),
    assignedTo: resourceId =>
      client.list(
        {
          doing: 'reading who holds the permissions of an API',
          needs: 'read application permissions',
          path: `${byId(resourceId)}/appRoleAssignedTo`,
          select: assignmentFields,
        },
        assignment,
      ),
    resource: by =>
      client.getOrAbsent(
        {
          doing: 'reading the permissions that an API offers',
          needs: 'read enterprise apps',
          path: 'appId' in by ? byAppId(by.appId) : byId(by.id),
          select: ['id', 'appId', 'appRoles', 'oauth2PermissionScopes'],
        },
        resource,
      ),
    create: async appId => {
      const ask = {
        doing: 'making an enterprise app',
        needs: 'write enterprise apps',
        path: collection,
        limitMs: writeLimitMs,
      } as const;
      return (await client.make(ask, { appId }, z.object({ id }))).id;
    },
    delete: objectId =>
      client.remove({
        doing: 'deleting an enterprise app',
        needs: 'write enterprise apps',
        path: byId(objectId),
        limitMs: writeLimitMs,
      }),
  };
}
