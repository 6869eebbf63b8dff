import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphApplication, GraphNewSecret, GraphResourceAccess, GraphSecret } from './graph.js';
import { id, literal, orNull, segment, writeLimitMs } from './odata.js';

const name = orNull(z.string()).transform(text => text ?? '');

const secret: z.ZodType<GraphSecret> = z.object({
  keyId: id,
  displayName: name,
  startDateTime: orNull(z.string()),
  endDateTime: orNull(z.string()),
  hint: orNull(z.string()),
});
const certificate = z.object({ endDateTime: orNull(z.string()) });
const access: z.ZodType<GraphResourceAccess> = z.object({
  resourceAppId: id,
  resourceAccess: z.array(z.object({ id, type: z.enum(['Role', 'Scope']) })),
});

const application: z.ZodType<GraphApplication> = z.object({
  id,
  appId: id,
  displayName: name,
  signInAudience: orNull(z.string()),
  web: orNull(z.object({ redirectUris: orNull(z.array(z.string())) })).transform(web => ({
    redirectUris: web?.redirectUris ?? [],
  })),
  requiredResourceAccess: orNull(z.array(access)).transform(all => all ?? []),
  passwordCredentials: z.array(secret),
  keyCredentials: z.array(certificate),
});
const select = [
  'id',
  'appId',
  'displayName',
  'signInAudience',
  'web',
  'requiredResourceAccess',
  'passwordCredentials',
  'keyCredentials',
] as const;

const created = z.object({ id, appId: id });

/** https://learn.microsoft.com/graph/api/application-addpassword: the only answer with `secretText` in it. */
const newSecret: z.ZodType<GraphNewSecret> = z.object({
  keyId: id,
  secretText: z.string().min(1),
  endDateTime: z.string(),
  hint: orNull(z.string()),
});

const collection = '/applications';
const byId = (objectId: string): string => `${collection}/${segment(objectId)}`;

/** App registrations. What Graph lists of a secret is its end and its first three characters, never the secret. */
export function applications(client: GraphClient): Graph['applications'] {
  const writing = { needs: 'write app registrations', limitMs: writeLimitMs } as const;

  return {
    async withAppId(appId) {
      const ask = {
        doing: 'looking for an app registration by its application id',
        needs: 'read app registrations',
        path: collection,
        filter: `appId eq ${literal(appId)}`,
        select,
      } as const;
      return (await client.list(ask, application))[0];
    },
    withId: objectId =>
      client.getOrAbsent(
        { doing: 'reading an app registration', needs: 'read app registrations', path: byId(objectId), select },
        application,
      ),
    create: ({ displayName, signInAudience, redirectUri }) =>
      client.make(
        { ...writing, doing: 'making an app registration', path: collection },
        { displayName, signInAudience, web: { redirectUris: [redirectUri] } },
        created,
      ),
    setRequiredPermissions: (objectId, requiredResourceAccess) =>
      client.patch(
        { ...writing, doing: 'setting which permissions an app registration asks for', path: byId(objectId) },
        { requiredResourceAccess },
      ),
    addPassword: (objectId, passwordCredential) =>
      client.make(
        { ...writing, doing: 'giving an app registration a new secret', path: `${byId(objectId)}/addPassword` },
        { passwordCredential },
        newSecret,
      ),
    removePassword: (objectId, keyId) =>
      client.act(
        { ...writing, doing: 'removing a secret of an app registration', path: `${byId(objectId)}/removePassword` },
        { keyId },
      ),
  };
}
