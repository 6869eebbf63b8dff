import type { Change } from '../../changes/change.js';
import type { ChangeKind, Json } from '../../kinds.js';
import type { Language } from '../../language.js';

type Wish = Change['wish'];
type Line = (instance: string, wish: Wish) => readonly (string | undefined)[];

const quoted = (value: Json | undefined): string => `"${String(value ?? '')}"`;
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const list = (value: Json | undefined): string => (Array.isArray(value) ? value.map(String).join(' ') : '');
const listed = (word: string, value: Json | undefined): string => (list(value) === '' ? '' : `${word} ${list(value)}`);

/** Cloud and landing page as one types them. */
const pageOf = (wish: Wish, standard: string) => [
  text(wish['cloud']),
  wish['landingPage'] === 'default' ? standard : text(wish['landingPage']),
  text(wish['customUrl']),
];

const manualEn = (wish: Wish) => [
  ...pageOf(wish, 'default'),
  `domain ${text(wish['domainName'])}`,
  `app ${quoted(wish['appName'])}`,
  `secret ${wish['secretMonths']} months`,
  listed('groups', wish['includeGroups']),
];
const manualNl: typeof manualEn = wish => [
  ...pageOf(wish, 'standaard'),
  `domein ${text(wish['domainName'])}`,
  `app ${quoted(wish['appName'])}`,
  `geheim ${wish['secretMonths']} maanden`,
  listed('groepen', wish['includeGroups']),
];
const complianceEn = (wish: Wish) => [
  'device-compliance',
  `applicable ${quoted(wish['applicableGroup'])}`,
  `compliance ${quoted(wish['complianceGroup'])}`,
  listed('groups', wish['userGroups']),
];
const complianceNl: typeof complianceEn = wish => [
  'device-compliance',
  `van toepassing ${quoted(wish['applicableGroup'])}`,
  `naleving ${quoted(wish['complianceGroup'])}`,
  listed('groepen', wish['userGroups']),
];
const apps = (wish: Wish, gone: string) =>
  Array.isArray(wish['apps']) && wish['apps'].length === 0 ? gone : listed('apps', wish['apps']);

const en: { readonly [kind in ChangeKind]: Line } = {
  'connect-cloud-connector': (instance, wish) => ['connect jamf', instance, 'cloud', ...pageOf(wish, 'default')],
  'connect-manual': (instance, wish) => ['connect jamf', instance, 'manual', ...manualEn(wish)],
  'connect-device-compliance': (instance, wish) => ['connect jamf', instance, ...complianceEn(wish)],
  'remove-manual': (instance, wish) => ['remove manual', instance, apps(wish, 'apps gone')],
  'migrate-cloud-connector': (instance, wish) => [
    'migrate',
    instance,
    ...pageOf(wish, 'default'),
    apps(wish, 'apps gone'),
  ],
  'migrate-device-compliance': (instance, wish) => ['migrate', instance, ...complianceEn(wish)],
  disconnect: (instance, wish) => ['disconnect', instance, wish['remaining'] === 'others' ? 'others' : 'last'],
  'disconnect-device-compliance': instance => ['disconnect', instance, 'device-compliance'],
  'switch-to-manual': (instance, wish) => [
    'switch to manual',
    instance,
    ...manualEn(wish),
    wish['connectorApps'] === 'remove' ? 'remove apps' : 'keep apps',
  ],
  'rotate-secret': (instance, wish) => [
    'rotate secret',
    instance,
    `${wish['secretMonths']} months`,
    wish['old'] === 'remove' ? 'remove old' : 'expire old',
  ],
  terminate: instance => ['terminate', instance],
  repair: (instance, wish) => ['repair', instance, text(wish['finding']), text(wish['app'])],
};

const nl: typeof en = {
  'connect-cloud-connector': (instance, wish) => ['koppel jamf', instance, 'cloud', ...pageOf(wish, 'standaard')],
  'connect-manual': (instance, wish) => ['koppel jamf', instance, 'handmatig', ...manualNl(wish)],
  'connect-device-compliance': (instance, wish) => ['koppel jamf', instance, ...complianceNl(wish)],
  'remove-manual': (instance, wish) => ['verwijder handmatige koppeling', instance, apps(wish, 'apps weg')],
  'migrate-cloud-connector': (instance, wish) => [
    'migreer',
    instance,
    ...pageOf(wish, 'standaard'),
    apps(wish, 'apps weg'),
  ],
  'migrate-device-compliance': (instance, wish) => ['migreer', instance, ...complianceNl(wish)],
  disconnect: (instance, wish) => ['ontkoppel', instance, wish['remaining'] === 'others' ? 'anderen' : 'laatste'],
  'disconnect-device-compliance': instance => ['ontkoppel', instance, 'device-compliance'],
  'switch-to-manual': (instance, wish) => [
    'schakel over naar handmatig',
    instance,
    ...manualNl(wish),
    wish['connectorApps'] === 'remove' ? 'apps verwijderen' : 'apps behouden',
  ],
  'rotate-secret': (instance, wish) => [
    'vervang geheim',
    instance,
    `${wish['secretMonths']} maanden`,
    wish['old'] === 'remove' ? 'oude verwijderen' : 'oude laten verlopen',
  ],
  terminate: instance => ['beëindig', instance],
  repair: (instance, wish) => ['herstel', instance, text(wish['finding']), text(wish['app'])],
};

const lines = { en, nl };

/** What one would type to ask for the same. */
export function commandLine(
  { kind, instance, wish }: Pick<Change, 'kind' | 'instance' | 'wish'>,
  language: Language,
): string {
  return lines[language]
    [kind](instance, wish)
    .filter(word => word !== undefined && word !== '')
    .join(' ');
}

/** The way of connecting by which the command finds this kind; empty where it is not named. */
export function modeOf(kind: ChangeKind): string {
  if (kind.endsWith('device-compliance')) return 'device-compliance';
  return kind === 'connect-manual' ? 'manual' : '';
}
