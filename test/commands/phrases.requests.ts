import { nothingWanted } from '../../src/commands/asking/input.js';
import type { Request } from '../../src/commands/command.js';
import type { Said } from './said.js';

/** What a line asks for, with nothing said of all the rest. */
const ask =
  (name: Request['name']) =>
  (input: object = {}): Said[1] => ({ name, input: { ...nothingWanted, ...input } });
const connect = ask('connect');
const disconnect = ask('disconnect');
const removeManual = ask('remove-manual');
const migrate = ask('migrate');
const toManual = ask('switch-to-manual');
const rotate = ask('rotate-secret');
const terminate = ask('terminate');
const repair = ask('repair');
const about = (name: Request['name'], more: object = {}): Said[1] => ({ name, input: { id: '12', ...more } });

const acme = { instance: 'acme' };
const one = '7f8a54b2-8a3e-4c5b-9d0b-2f1f4c8f7a11';
const two = '0b8f4a54-8a3e-4c5b-9d0b-2f1f4c8f7a22';
const domainName = 'contoso.onmicrosoft.com';
const compliance = {
  mode: 'device-compliance',
  applicableGroup: 'All managed Macs',
  complianceGroup: 'Compliant Macs',
};

/** Every kind of change in English: what is asked, and what is done with a change. */
export const requestsEn: readonly Said[] = [
  [
    `connect jamf acme manual global domain ${domainName} secret 12 months because our server is on premises`,
    connect({
      ...acme,
      mode: 'manual',
      cloud: 'global',
      domainName,
      secretMonths: '12',
      reason: 'our server is on premises',
    }),
  ],
  [
    `connect acme manual ${domainName} app "Jamf by hand" secret 6 months groups ${one} and ${two}`,
    connect({
      ...acme,
      mode: 'manual',
      domainName,
      appName: 'Jamf by hand',
      secretMonths: '6',
      includeGroups: `${one} ${two}`,
      userGroups: `${one} ${two}`,
    }),
  ],
  [
    `connect acme device-compliance applicable "All managed Macs" compliance "Compliant Macs" groups ${one} ${two} because it is the successor`,
    connect({
      ...acme,
      ...compliance,
      includeGroups: `${one} ${two}`,
      userGroups: `${one} ${two}`,
      reason: 'it is the successor',
    }),
  ],
  ['disconnect acme', disconnect(acme)],
  ['Disconnect Jamf Pro acme', disconnect(acme)],
  [
    'disconnect acme others because our Macs move to another MDM',
    disconnect({ ...acme, remaining: 'others', reason: 'our Macs move to another MDM' }),
  ],
  ['disconnect acme, others remain', disconnect({ ...acme, remaining: 'others' })],
  ['disconnect acme last, ticket CHG-77', disconnect({ ...acme, remaining: 'none', ticket: 'CHG-77' })],
  ['disconnect acme device-compliance', disconnect({ ...acme, mode: 'device-compliance' })],
  ['please disconnect the acme server', disconnect(acme)],
  ['end the connection of acme', disconnect(acme)],
  ['remove manual acme', removeManual(acme)],
  ['remove the manual integration of acme', removeManual(acme)],
  [
    `remove manual acme apps ${one} ${two} because the connector comes next`,
    removeManual({ ...acme, apps: `${one} ${two}`, reason: 'the connector comes next' }),
  ],
  ['remove manual acme apps gone', removeManual({ ...acme, apps: 'gone' })],
  ['migrate acme', migrate(acme)],
  ['migrate acme global default', migrate({ ...acme, cloud: 'global', landingPage: 'default' })],
  ['migrate acme to the cloud connector', migrate({ ...acme, mode: 'cloud' })],
  ['move acme to the cloud connector', migrate(acme)],
  ['migrate acme to device compliance', migrate({ ...acme, mode: 'device-compliance' })],
  [
    `migrate acme device-compliance applicable "All managed Macs" compliance "Compliant Macs" groups ${one} because the old platform ended`,
    migrate({ ...acme, ...compliance, includeGroups: one, userGroups: one, reason: 'the old platform ended' }),
  ],
  ['switch acme to manual', toManual(acme)],
  [
    `switch to manual acme global domain ${domainName} remove apps`,
    toManual({ ...acme, cloud: 'global', domainName, connectorApps: 'remove' }),
  ],
  ['rotate the secret of acme', rotate(acme)],
  [
    'rotate secret acme 12 months remove old because it expires soon',
    rotate({ ...acme, secretMonths: '12', old: 'remove', reason: 'it expires soon' }),
  ],
  ['replace the client secret of acme', rotate(acme)],
  ['terminate acme because the server is gone for good', terminate({ ...acme, reason: 'the server is gone for good' })],
  ['repair acme', repair(acme)],
  [
    'repair acme application-id because Intune shows another one',
    repair({ ...acme, finding: 'application-id', reason: 'Intune shows another one' }),
  ],
  [`repair acme enable app ${one}`, repair({ ...acme, finding: 'enable-app', app: one })],
  [`repair acme extra permission app ${one}`, repair({ ...acme, finding: 'extra-permission', app: one })],
  ['continue CR-12', about('continue')],
  ['resume cr 12', about('continue')],
  ['start over CR-12', about('start-over', { reason: null })],
  ['start over with CR-12 because it was fixed', about('start-over', { reason: 'it was fixed' })],
  ['undo CR-12', about('undo', { reason: null })],
  ['roll back CR-12 because it broke the VPN', about('undo', { reason: 'it broke the VPN' })],
  ['secret CR-12', about('secret')],
  ['make the client secret of CR-12', about('secret')],
  ['way out CR-12 terminate', about('way-out', { way: 'terminate', reason: null })],
  [
    'way-out CR-12 go on because Jamf has a dead secret',
    about('way-out', { way: 'go-on', reason: 'Jamf has a dead secret' }),
  ],
];

/** The same in Dutch. */
export const requestsNl: readonly Said[] = [
  [
    `koppel jamf acme handmatig global domein ${domainName} geheim 12 maanden omdat onze server hier staat`,
    connect({
      ...acme,
      mode: 'manual',
      cloud: 'global',
      domainName,
      secretMonths: '12',
      reason: 'onze server hier staat',
    }),
  ],
  [
    `koppel acme device-compliance van toepassing "All managed Macs" naleving "Compliant Macs" groepen ${one} en ${two}`,
    connect({ ...acme, ...compliance, includeGroups: `${one} ${two}`, userGroups: `${one} ${two}` }),
  ],
  [
    `koppel acme device-compliance toepasselijke groep "All managed Macs" nalevingsgroep "Compliant Macs" groepen ${one} en ${two}`,
    connect({ ...acme, ...compliance, includeGroups: `${one} ${two}`, userGroups: `${one} ${two}` }),
  ],
  ['ontkoppel acme', disconnect(acme)],
  ['koppel acme los', disconnect(acme)],
  ['koppel jamf los', disconnect()],
  ['acme loskoppelen graag', disconnect(acme)],
  ['verbreek de koppeling van acme', disconnect(acme)],
  ['kun je acme ontkoppelen?', disconnect(acme)],
  [
    'ontkoppel acme anderen omdat onze Macs naar een ander MDM gaan',
    disconnect({ ...acme, remaining: 'others', reason: 'onze Macs naar een ander MDM gaan' }),
  ],
  ['ontkoppel acme als laatste', disconnect({ ...acme, remaining: 'none' })],
  ['verwijder de handmatige koppeling van acme', removeManual(acme)],
  ['verwijder handmatige koppeling acme apps weg', removeManual({ ...acme, apps: 'gone' })],
  ['zet acme over', migrate(acme)],
  ['zet acme over op de cloudconnector', migrate(acme)],
  ['migreer acme standaard', migrate({ ...acme, landingPage: 'default' })],
  ['migreer acme naar device compliance', migrate({ ...acme, mode: 'device-compliance' })],
  ['acme migreren', migrate(acme)],
  ['zet acme over op handmatig', toManual(acme)],
  ['schakel acme over naar handmatig apps behouden', toManual({ ...acme, connectorApps: 'keep' })],
  ['vervang het geheim van acme', rotate(acme)],
  [
    'vervang geheim acme 12 maanden oude verwijderen omdat het bijna verloopt',
    rotate({ ...acme, secretMonths: '12', old: 'remove', reason: 'het bijna verloopt' }),
  ],
  ['vervang geheim acme 6 maanden oude laten verlopen', rotate({ ...acme, secretMonths: '6', old: 'expire' })],
  ['beëindig de koppeling van acme', terminate(acme)],
  ['herstel acme toepassings-id', repair({ ...acme, finding: 'application-id' })],
  ['ga verder met CR-12', about('continue')],
  ['hervat CR-12', about('continue')],
  ['begin opnieuw met CR-12', about('start-over', { reason: null })],
  ['vraag CR-12 opnieuw aan', about('start-over', { reason: null })],
  ['maak CR-12 ongedaan', about('undo', { reason: null })],
  ['draai CR-12 terug omdat het VPN stuk is', about('undo', { reason: 'het VPN stuk is' })],
  ['geheim CR-12', about('secret')],
  ['maak het clientgeheim van CR-12', about('secret')],
  ['uitweg CR-12 beëindigen', about('way-out', { way: 'terminate', reason: null })],
  [
    'uitweg CR-12 doorgaan omdat Jamf niets meer meldt',
    about('way-out', { way: 'go-on', reason: 'Jamf niets meer meldt' }),
  ],
];
