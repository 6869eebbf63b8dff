import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphApplication } from './graph.js';
import { literal, orNull } from './odata.js';

const secret = z.object({ endDateTime: orNull(z.string()), hint: orNull(z.string()) });
const certificate = z.object({ endDateTime: orNull(z.string()) });
const application: z.ZodType<GraphApplication> = z.object({
  displayName: orNull(z.string()).transform(name => name ?? ''),
  passwordCredentials: z.array(secret),
  keyCredentials: z.array(certificate),
});

/** App registrations. What Graph lists of a secret is its end and its first three characters, never the secret. */
export function applications(client: GraphClient): Graph['applications'] {
  return {
    async withAppId(appId) {
      const ask = {
        doing: 'reading when the credentials of an app registration end',
        needs: 'read app registrations',
        path: '/applications',
        filter: `appId eq ${literal(appId)}`,
        select: ['displayName', 'passwordCredentials', 'keyCredentials'],
      } as const;
      return (await client.list(ask, application))[0];
    },
  };
}
