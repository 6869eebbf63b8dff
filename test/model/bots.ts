import type { Database } from '../../src/database/database.js';
import { randomIds } from '../../src/ids.js';
import { silentLog } from '../../src/log.js';
import type { Parts } from '../../src/parts.js';
import type { Policy } from '../../src/people/policy.js';
import { demoSettings } from '../../src/settings.js';
import { demoInstance } from '../support/reading-side.js';
import { graphOn, jamfInMemory, type OnWrite, type Outside } from './services.js';
import { tenantId } from './town.js';

const secret = { is: 'secret', clientSecret: 'not-used' } as const;
const app = (digit: number) => ({ appId: `99999999-9999-4999-8999-99999999999${digit}`, credential: secret });

const unused = async (): Promise<never> => {
  throw new Error('not part of the model');
};

/** One replica of the bot on these tables, with Microsoft and Jamf in memory; only Teams is left out. */
export function replicaOn(options: {
  readonly database: Database;
  readonly name: string;
  readonly writeAs: 'approver' | 'app';
  readonly policy: Policy;
  readonly now: () => number;
  readonly outside: Outside;
  readonly writes: OnWrite;
}): Parts {
  const { database, name, writeAs, policy, now, outside, writes } = options;
  const start = { port: 0, simulatorPort: 0, language: 'en', logLevel: 'silent', dataFolder: 'unused' } as const;
  const settings = demoSettings({
    start: { ...start, partnerWrite: 'bot', writeAs, recheckSeconds: 5 },
    simulatorUrl: 'http://127.0.0.1',
    routes: {},
    tenantId,
    bot: app(1),
    reader: app(2),
    writer: app(3),
    instances: [demoInstance('acme')],
  });
  return {
    settings,
    policy,
    clock: { now: () => new Date(now()) },
    ids: randomIds,
    log: silentLog,
    database,
    graph: graphOn(outside),
    graphWriter: writeAs === 'app' ? graphOn(outside, writes) : undefined,
    signIn: unused,
    jamf: jamfInMemory,
    network: { ofTenant: unused, ofInstance: unused },
    snapshots: { read: unused, registration: unused, forget() {} },
    notify: { changed() {} },
    teams: { reach: async all => all.map(() => 'yes' as const), sendLine: unused, sendCard: unused },
    self: { permissionsOf: unused, microsoftTime: unused },
    replica: name,
  };
}
