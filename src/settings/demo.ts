import type { TenantId } from '../ids.js';
import type { AppIdentity, DemoStart, Instance, Settings } from '../settings.js';
import { frozen } from './frozen.js';
import { outboundHostsOf } from './hosts.js';

export type DemoOptions = {
  readonly start: DemoStart;
  readonly simulatorUrl: string;
  readonly routes: Settings['routes'];
  readonly tenantId: TenantId;
  readonly bot: Settings['bot'];
  readonly reader: Settings['reader'];
  readonly writer: AppIdentity;
  readonly instances: readonly Pick<Instance, 'alias' | 'signIn'>[];
  readonly overrides?: Partial<Settings>;
};

/** The settings of the demo: everything leads to the simulator; ids and secrets are those of its invented tenant. */
export function demoSettings(options: DemoOptions): Settings {
  const { start, simulatorUrl, routes, tenantId, bot, reader, writer, overrides } = options;
  const { simulatorPort: _port, simulatorRecord: _record, ...started } = start;
  const instances = options.instances.map(({ alias, signIn }): Instance => {
    const host = `${alias}.jamfcloud.com`;
    return { alias, url: `https://${host}`, host, hosting: 'unknown', private: false, signIn };
  });
  return frozen({
    mode: 'demo',
    appsWrite: 'person',
    ...started,
    cloud: 'global',
    tenantId,
    bot,
    reader,
    writer: started.writeAs === 'app' ? writer : undefined,
    publicUrl: started.port > 0 ? `http://127.0.0.1:${started.port}` : undefined,
    guests: 'refuse',
    outsiders: 'refuse',
    teamsCharts: false,
    instances,
    policyFile: './policy.demo.json',
    consoles: {
      intune: `${simulatorUrl}/consoles/intune/partner-device-management`,
      entra: `${simulatorUrl}/consoles/entra/enterprise-apps`,
      jamf: instance => `${simulatorUrl}/consoles/jamf/${instance.alias}/conditional-access`,
    },
    outboundHosts: outboundHostsOf({ cloud: 'global', instances }),
    // The Playground's address leads to itself: whatever is in `routes` may be called, on loopback only.
    routes: start.playgroundUrl ? { ...routes, [start.playgroundUrl]: start.playgroundUrl } : routes,
    ...overrides,
  });
}
