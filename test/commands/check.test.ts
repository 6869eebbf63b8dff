import { match } from '../../src/commands/match.js';

const instances = ['acme', 'globex'].map(alias => ({
  alias,
  host: `${alias}.jamfcloud.com`,
  url: `https://${alias}.jamfcloud.com`,
}));
const asked = (line: string) => {
  const found = match(line, instances);
  return 'request' in found ? `${found.request.name} ${JSON.stringify(found.request.input)}` : 'not understood';
};

describe('what is to be checked', () => {
  it.each([
    ['check', 'check {"instance":null}'],
    ['check acme', 'check {"instance":"acme"}'],
    ['check https://acme.jamfcloud.com/', 'check {"instance":"acme"}'],
    ['please check everything', 'check {"instance":null}'],
    ['check acme refresh', 'check {"instance":"acme","fresh":true}'],
    ['controleer globex', 'check {"instance":"globex"}'],
    ['is alles in orde met acme?', 'check {"instance":"acme"}'],
    ['check CR-12', 'check-change {"id":"12"}'],
    ['controleer CR-12', 'check-change {"id":"12"}'],
    ['check permissions', 'check-permissions {"instance":null}'],
    ['check the permissions of acme', 'check-permissions {"instance":"acme"}'],
    ['Controleer de machtigingen', 'check-permissions {"instance":null}'],
    ['check prerequisites for globex', 'check-prerequisites {"instance":"globex"}'],
    ['is acme ready to connect?', 'check-prerequisites {"instance":"acme"}'],
    ['vereisten acme', 'check-prerequisites {"instance":"acme"}'],
    ['check policies', 'check-policies {"instance":null}'],
    ['controleer voorwaardelijke toegang', 'check-policies {"instance":null}'],
    ['check network all', 'check-network {"instance":null}'],
    ['controleer het netwerk opnieuw', 'check-network {"instance":null,"fresh":true}'],
    ['check permissions nowhere', 'check-permissions {"instance":"nowhere"}'],
  ])('%s', (line, expected) => expect(asked(line)).toBe(expected));

  it.each(['check my mail', 'check whether acme is connected to the moon', 'check if we should migrate'])(
    '"%s" is not taken for a check',
    line => expect(asked(line)).toBe('not understood'),
  );
});
