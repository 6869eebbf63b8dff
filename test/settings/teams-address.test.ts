import { isTeamsAddress } from '../../src/settings/hosts.js';

const simulated = 'http://127.0.0.1:3979';
const demo = {
  cloud: 'global',
  routes: {
    'https://smba.trafficmanager.net': `${simulated}/teams`,
    'https://graph.microsoft.com': `${simulated}/graph`,
  },
} as const;
const production = { cloud: 'global', routes: {} } as const;

describe('the bot answers, and hands its token, to', () => {
  it.each([
    [production, 'https://smba.trafficmanager.net/teams/'],
    [production, 'https://smba.trafficmanager.net/emea/'],
    [demo, `${simulated}/teams/`],
    [{ ...demo, playgroundUrl: 'http://localhost:56150' }, 'http://localhost:56150/_connector'],
  ])('%j %s', (settings, url) => expect(isTeamsAddress(settings, url)).toBe(true));

  it.each([
    [production, 'https://acme.jamfcloud.com/'],
    [production, 'https://graph.microsoft.com/'],
    [production, 'https://login.microsoftonline.com/'],
    [production, 'http://smba.trafficmanager.net/teams/'],
    [production, 'https://smba.trafficmanager.net:8443/teams/'],
    [production, 'https://smba.trafficmanager.net.evil.example/'],
    [production, 'https://smba.trafficmanager.net@evil.example/'],
    [production, `${simulated}/teams/`],
    [production, 'http://localhost:56150/_connector'],
    [production, 'nonsense'],
    [demo, `${simulated}/graph/`],
    [demo, `${simulated}/teams/../control/`],
    [demo, `${simulated}/teams-evil/`],
    [demo, 'http://localhost:56150/_connector'],
  ])('never to %j %s', (settings, url) => expect(isTeamsAddress(settings, url)).toBe(false));
});
