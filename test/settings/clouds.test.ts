import { cloudHosts, graphScope, missingIn, vaultScope } from '../../src/clouds.js';
import { clouds } from '../../src/kinds.js';
import { outboundHostsOf } from '../../src/settings/hosts.js';

/* https://learn.microsoft.com/graph/deployments and the sources named in src/clouds.ts. */
test.each([
  ['global', 'graph.microsoft.com', 'login.microsoftonline.com', 'portal.azure.com', 'vault.azure.net', ''],
  [
    'us-gov-high',
    'graph.microsoft.us',
    'login.microsoftonline.us',
    'portal.azure.us',
    'vault.usgovcloudapi.net',
    'USGov',
  ],
  [
    'us-gov-dod',
    'dod-graph.microsoft.us',
    'login.microsoftonline.us',
    'portal.azure.us',
    'vault.usgovcloudapi.net',
    'USGov',
  ],
  ['china', 'microsoftgraph.chinacloudapi.cn', 'login.chinacloudapi.cn', 'portal.azure.cn', 'vault.azure.cn', 'China'],
] as const)('%s has its own addresses', (cloud, graph, login, portal, vault, exchange) => {
  expect(cloudHosts(cloud)).toMatchObject({
    graph: `https://${graph}`,
    login: `https://${login}`,
    portal: `https://${portal}`,
    vault,
    tokenExchange: `api://AzureADTokenExchange${exchange}`,
  });
  expect([graphScope(cloud), vaultScope(cloud)]).toEqual([`https://${graph}/.default`, `https://${vault}/.default`]);
});

test('the bot runs where everything it needs is published', () => {
  expect(Object.fromEntries(clouds.map(cloud => [cloud, missingIn(cloud)]))).toEqual({
    global: [],
    'us-gov-high': [],
    'us-gov-dod': ['Bot Framework', 'Intune'],
    china: ['Bot Framework', 'Intune', 'Teams'],
  });
});

test('a bot of the Government calls nothing of the global cloud, and the other way round', () => {
  const hosts = (cloud: 'global' | 'us-gov-high') => outboundHostsOf({ cloud, instances: [] });
  expect(hosts('us-gov-high')).toEqual([
    'graph.microsoft.us',
    'login.botframework.azure.us',
    'login.microsoftonline.us',
    'smba.infra.gov.teams.microsoft.us',
  ]);
  expect(hosts('global').filter(host => hosts('us-gov-high').includes(host))).toEqual([]);
  expect(cloudHosts('us-gov-high').bot).toMatchObject({
    scope: 'https://api.botframework.us',
    issuer: 'https://api.botframework.us',
  });
});
