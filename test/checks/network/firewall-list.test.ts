import { firewallLines, firewallList } from '../../../src/checks/network/index.js';
import { outboundHostsOf } from '../../../src/settings/hosts.js';
import type { Settings } from '../../../src/settings.js';
import { demoInstance } from '../../support/reading-side.js';

const vault = { vault: 'https://contoso.vault.azure.net/secrets/jamf' };
const acme = demoInstance('acme', { is: 'api-client', clientId: 'c', clientSecret: vault });
const settings: Pick<Settings, 'cloud' | 'instances'> = { cloud: 'global', instances: [acme] };
const government: typeof settings = { cloud: 'us-gov-high', instances: [demoInstance('acme')] };

const needed = (of: typeof settings) => firewallList(of).filter(row => row.is === 'needed');

it('opens every host that the bot may call', () => {
  for (const one of [settings, government]) {
    const listed = needed(one).map(({ host, port }) => `${host}:${port}`);
    expect(listed).toEqual(expect.arrayContaining(outboundHostsOf(one).map(host => `${host}:443`)));
  }
});

it('opens what Jamf Pro and the Macs need, and nothing of another cloud', () => {
  const rows = (of: typeof settings) => needed(of).map(({ host, port, from }) => `${host} ${port} ${from}`);
  expect(rows(settings)).toEqual(
    expect.arrayContaining([
      '*.manage.microsoft.com 443 jamf-server,macs',
      '17.0.0.0/8 5223 macs',
      '17.0.0.0/8 443 macs',
      'api.push.apple.com 443 jamf-server',
      'api.push.apple.com 2197 jamf-server',
      'acme.jamfcloud.com 443 bot,macs',
    ]),
  );
  expect(rows(government).join('\n')).not.toMatch(/microsoft\.com|microsoftonline\.com/);
});

it('lists what is over apart from what is needed, with its source', () => {
  const over = firewallList(settings).filter(row => row.is === 'retired');
  expect(over.map(({ host, port }) => `${host} ${port}`)).toEqual([
    '17.0.0.0/8 2195, 2196',
    'graph.windows.net 443',
    'Jamf Pro 80',
  ]);
  expect(
    needed(settings)
      .map(({ host, port }) => `${host} ${port}`)
      .join(),
  ).not.toMatch(/219[56]|windows\.net| 80\b/);
});

it.each(['en', 'nl'] as const)('is lines to copy (%s)', language => {
  const lines = firewallLines(settings, language);
  const rows = firewallList(settings);
  expect(lines).toHaveLength(rows.length + 3);
  for (const { host, port } of rows) expect(lines.some(line => line.startsWith(`${host}  ${port}  TCP  `))).toBe(true);
  expect(lines.join('\n')).not.toContain('undefined');
  const divide = lines.indexOf('');
  expect(lines.findIndex(line => line.includes('graph.windows.net'))).toBeGreaterThan(divide);
  expect(lines.findIndex(line => line.includes('graph.microsoft.com'))).toBeLessThan(divide);
});
