import { outboundHostsOf } from '../../src/settings/hosts.js';
import { networkTargetsOf } from '../../src/settings/network-targets.js';
import { demoInstance } from '../support/reading-side.js';

const places = (settings: Parameters<typeof networkTargetsOf>[0]) =>
  networkTargetsOf(settings).map(({ purpose, host, port }) => `${purpose} ${host}:${port}`);

test('everything that is probed is published or declared', () => {
  expect(places({ cloud: 'global', instances: [demoInstance('acme')] })).toEqual([
    'sign-in login.microsoftonline.com:443',
    'graph graph.microsoft.com:443',
    'intune api.manage.microsoft.com:443',
    'bot-framework login.botframework.com:443',
    'teams smba.trafficmanager.net:443',
    'teams smba.infra.gcc.teams.microsoft.com:443',
    'jamf acme.jamfcloud.com:443',
    'apple-push api.push.apple.com:443',
    'apple-push api.push.apple.com:2197',
  ]);
});

test('another cloud has hosts of its own, and none that is not published', () => {
  expect(places({ cloud: 'us-gov-high', instances: [] }).slice(0, 3)).toEqual([
    'sign-in login.microsoftonline.us:443',
    'graph graph.microsoft.us:443',
    'intune api.manage.microsoft.us:443',
  ]);
  expect(places({ cloud: 'china', instances: [] }).join()).not.toMatch(/intune|bot-framework|teams/);
});

test('a Jamf Pro server is probed on its own port, and inside only where the operator says so', () => {
  const own = { ...demoInstance('own'), url: 'https://[fd00::1]:8443', private: true };
  const [target] = networkTargetsOf({ cloud: 'global', instances: [own] }).filter(({ alias }) => alias === 'own');
  expect(target).toMatchObject({ host: 'fd00::1', port: 8443, private: true, speaks: 'http/1.1' });
  const others = networkTargetsOf({ cloud: 'global', instances: [own] }).filter(({ alias }) => alias !== 'own');
  expect(others.some(one => one.private)).toBe(false);
});

test('probing gives the bot no new host to call', () => {
  const hosts = outboundHostsOf({ cloud: 'global', instances: [] });
  expect(hosts).not.toContain('api.push.apple.com');
  expect(hosts).not.toContain('api.manage.microsoft.com');
});

test('nobody adds to the list later', () => {
  const targets = networkTargetsOf({ cloud: 'global', instances: [demoInstance('acme')] });
  expect([Object.isFrozen(targets), ...targets.map(Object.isFrozen)]).not.toContain(false);
});
