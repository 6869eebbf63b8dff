import { type Clock, systemClock } from '../../src/clock.js';
import { createTokens } from '../../src/entra/tokens.js';
import { createGraph } from '../../src/graph/create-graph.js';
import type { Http } from '../../src/http/http.js';
import { createJamf } from '../../src/jamf/create-jamf.js';
import type { Log } from '../../src/log.js';
import { createNetwork, type NetworkOptions } from '../../src/network/network.js';
import { networkTargetsOf } from '../../src/settings/network-targets.js';
import type { Instance } from '../../src/settings.js';
import { demoTenantId, readerAppId, writerAppId } from '../../src/simulator/people.js';
import type { Sources } from '../../src/snapshot/take.js';
import { quickHttp } from './fake-server.js';

export const demoInstance = (alias: string, signIn?: Instance['signIn']): Instance => ({
  alias,
  url: `https://${alias}.jamfcloud.com`,
  host: `${alias}.jamfcloud.com`,
  hosting: 'unknown',
  private: false,
  signIn: signIn ?? { is: 'api-client', clientId: `client-${alias}`, clientSecret: 'demo-jamf-secret' },
});

/** Everything that reads, as `main.ts` would wire it, over the simulator's routes. */
export function readingSide(
  routes: Record<string, string>,
  more: {
    readonly clock?: Clock;
    readonly instances?: readonly Instance[];
    readonly attemptMs?: number;
    readonly log?: Log;
    /** As in production: what is asked of Graph in one moment travels together. */
    readonly batches?: boolean;
    /** How hosts are probed. Default: no name is known to the resolver. */
    readonly network?: Partial<NetworkOptions>;
  } = {},
): Sources & { readonly http: Http } {
  const clock = more.clock ?? systemClock;
  const instances = more.instances ?? [demoInstance('acme')];
  const http = quickHttp(routes, { clock, attemptMs: more.attemptMs, ...(more.log ? { log: more.log } : {}) });
  const identities = {
    reader: { appId: readerAppId, credential: { is: 'secret', clientSecret: 'demo-reader-secret' } as const },
    writer: { appId: writerAppId, credential: { is: 'secret', clientSecret: 'demo-writer-secret' } as const },
  };
  const tokens = createTokens({ http, cloud: 'global', tenantId: demoTenantId, identities });
  const graph = createGraph({ http, tokens, identity: 'reader', cloud: 'global', batches: more.batches });
  const targets = networkTargetsOf({ cloud: 'global', instances });
  const network = createNetwork({ targets, resolve: async () => [], ...more.network });
  return { graph, jamf: createJamf({ http, instances, clock }), network, instances, clock, http };
}
