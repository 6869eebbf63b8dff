import type { JamfServer } from '../jamf/server.js';

/** Privileges of the role that the bot's API client and account have. */
const privileges = [
  'Read API Integrations',
  'Read API Roles',
  'Read Computers',
  'Read Conditional Access',
  'Read Device Compliance Information',
  'Read Smart Computer Groups',
];

type Start = { alias: string; version: string; macs: number };

/** The three servers of every story; the last is too old for the cloud connector. */
export const servers = (): { [alias: string]: JamfServer } => ({
  acme: server({ alias: 'acme', version: '11.30.1-t1784555528405', macs: 42 }),
  globex: server({ alias: 'globex', version: '11.23.2-t1768000000000', macs: 17 }),
  legacy: server({ alias: 'legacy', version: '10.17.0-t1573000000', macs: 5 }),
});

/** As a Jamf Pro server has them from the start, and one that somebody made. */
const smartGroups = (macs: number) =>
  ['All Managed Clients', 'Compliant Macs'].map((name, place) => ({
    id: String(place + 1),
    name,
    description: '',
    membershipCount: macs,
    siteId: '-1',
  }));

function server({ alias, version, macs }: Start): JamfServer {
  return {
    alias,
    host: `${alias}.jamfcloud.com`,
    version,
    apiClients: [
      {
        id: 1,
        displayName: 'Connector Bot',
        clientId: `client-${alias}`,
        clientSecret: 'demo-jamf-secret',
        roles: ['Connector Bot'],
        enabled: true,
        accessTokenLifetimeSeconds: 300,
      },
    ],
    accounts: [
      {
        id: '7',
        username: 'connector-bot',
        password: 'demo-jamf-password',
        fullName: 'Connector Bot',
        privileges: [...privileges],
      },
    ],
    roles: [
      { id: '1', displayName: 'Auditors', privileges: ['Read Computers'] },
      { id: '2', displayName: 'Connector Bot', privileges: [...privileges] },
    ],
    notifications: [{ type: 'PUSH_CERT_WILL_EXPIRE', id: '1', params: {} }],
    smartGroups: smartGroups(macs),
    fleet: { total: macs, activated: 0, unresponsive: 0, deactivated: 0 },
    console: {
      enabled: false,
      connectionType: 'cloud-connector',
      sovereignCloud: 'global',
      landingPage: 'default',
      landingPageUrl: '',
      manualApplicationId: '',
      domainName: '',
      connected: false,
    },
  };
}
