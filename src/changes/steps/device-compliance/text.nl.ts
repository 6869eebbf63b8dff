import { stateWords } from '../../../checks/state-words.js';
import type { KindWords } from '../../words.js';
import { groupsIn, intuneLink, jamfLink, list, notReadOf, quoted, titlesOf } from './said.js';

const rowKnown = (baseline: { readonly [name: string]: unknown }): boolean =>
  !['', undefined].includes(baseline['compliancePartnerId'] as string | undefined);

export const wish: KindWords['wish'] = asked => [
  { label: 'Verbindingstype', value: 'Device Compliance' },
  { label: 'Slimme groep Applicable', value: String(asked['applicableGroup']) },
  { label: 'Slimme groep Compliance', value: String(asked['complianceGroup']) },
  { label: 'Gebruikersgroepen in Entra', value: list(asked['userGroups']) },
];

export const steps: KindWords['steps'] = {
  prerequisites: {
    title: 'Aan de vereisten is voldaan',
    clicks: () => [],
    proof: 'Ik lees de versie, de licenties, de slimme groepen en de huidige koppeling.',
  },
  'jamf-device-compliance': {
    title: 'Zet Device Compliance aan in Jamf Pro',
    clicks: ({ wish: asked }) => [
      'Settings > Global > Device Compliance > Edit',
      'Platform: macOS',
      `Compliance Group: ${asked['complianceGroup']}`,
      `Applicable Group: ${asked['applicableGroup']}`,
      'Zet de schakelaar rechtsboven aan en kies Save',
    ],
    link: jamfLink,
    confirm: 'Ik heb op Save geklikt',
    proof: 'Te zien zodra een van de twee Jamf-apps in Entra verschijnt; anders telt je woord.',
  },
  'consent-compliance-connector': {
    title: 'Geef toestemming voor Cloud Connector for Device Compliance',
    clicks: () => [
      'Microsoft opent een venster voor Cloud Connector for Device Compliance',
      'Accepteer als globale beheerder',
    ],
    link: jamfLink,
    proof:
      'Ik lees de app in Entra. Welke machtigingen ze hoort te hebben, staat nergens; daarover oordeel ik dus niet.',
  },
  'consent-compliance-registration': {
    title: 'Geef toestemming voor User registration app for Device Compliance',
    clicks: () => ['Microsoft opent een tweede venster, voor User registration app for Device Compliance', 'Accepteer'],
    link: jamfLink,
    proof: 'Ik lees de app in Entra; ook over haar machtigingen oordeel ik niet.',
  },
  'compliance-partner': {
    title: 'Voeg Jamf in Intune toe als nalevingspartner',
    clicks: ({ wish: asked, baseline }) => [
      'Tenant administration > Connectors and tokens > Partner compliance management',
      ...(rowKnown(baseline)
        ? ['Er is al een regel voor Jamf, voeg er geen toe: open die regel > Properties > Assignments > Edit']
        : ['Add compliance partner', 'Compliance partner: Jamf Device Compliance; Platform: macOS; Next']),
      ...groupsIn(asked).map(id => `Add groups: de groep met object-id ${id}`),
      'Geen andere groep, niets uitgesloten en nooit Add all users: dat verbreekt de koppeling',
      rowKnown(baseline) ? 'Review + save > Save' : 'Next > Create',
    ],
    link: intuneLink,
    proof: 'Ik lees de regel in Intune: macOS, en precies deze groepen.',
  },
  'jamf-compliance-confirm': {
    title: 'Bevestig in Jamf Pro',
    clicks: () => [
      'Terug op het tabblad van Jamf Pro met Configure Compliance Partner: Confirm',
      'Kies in Intune Refresh tot de partnerstatus Active is',
    ],
    link: jamfLink,
    confirm: 'Ik heb op Confirm geklikt',
    proof: 'Een eerste server wordt Active in Intune. Een volgende is niet terug te lezen: dan telt je woord.',
  },
  verified: {
    title: 'Beide kanten zijn het eens',
    clicks: () => [],
    proof: 'Intune toont Active, aangemeld voor macOS, precies de genoemde groepen, niet alle gebruikers.',
  },
};

export const warnings: KindWords['warnings'] = {
  'same-smart-group': f =>
    `"${f['group']}" is gevraagd als Applicable en als Compliance: elke Mac in die groep geldt dan als compatibel.`,
  'further-server': f =>
    `Intune heeft al een nalevingspartner voor Jamf (${stateWords(f['state'], 'nl')}), van deze server of een andere. Dat meer Jamf Pro-servers er een delen, is niet gedocumenteerd; wat deze server zelf doet, is niet terug te lezen.`,
  'groups-replaced': f =>
    `De regel in Intune noemt groepen waar niet om gevraagd is: ${list(f['groups'])}. Die gaan eruit; de naleving van hun Macs komt dan niet meer van Jamf.`,
  'old-groups-left': () =>
    'De regel van het oude platform is beëindigd, maar noemt nog groepen gebruikers. Haal ze weg: Partner device management > Included groups.',
  'first-not-compliant': f =>
    `Een Mac die zich registreert, is niet compatibel tot het eerste oordeel van Jamf; zolang houdt dit beleid hem tegen: ${quoted(f['policies'])}.`,
};

export const waiting: KindWords['waiting'] = {
  'prerequisites-fail': () => 'Aan een vereiste is niet voldaan.',
  'prerequisites-unread': f => `Niet alles was te lezen: ${titlesOf(f['unread'], 'nl')}. Ik probeer het opnieuw.`,
  'smart-groups-missing': f =>
    `Jamf Pro heeft geen slimme computergroep met de naam ${quoted(f['missing'])}. Maak hem bij Computers > Smart Computer Groups, of vraag het opnieuw met de exacte naam.`,
  'smart-groups-not-read': notReadOf('nl', 'De lijst met slimme groepen van Jamf Pro'),
  'legacy-in-place': f =>
    `Het oude platform koppelt deze tenant nog (${oldConnection(f)}; Intune toont ${stateWords(f['state'], 'nl')}). Vraag om "migreer" in plaats van "koppel": dan gaat de oude koppeling er eerst uit.`,
  'partner-not-read': notReadOf('nl', 'De regel van het oude platform in Intune'),
  'several-partner-rows': f =>
    `Intune toont ${f['count']} apparaatpartners die Jamf kunnen zijn. Ruim dat eerst op: Partner device management.`,
  'jamf-device-compliance-open': () => 'Ik wacht op Device Compliance in Jamf Pro, tot en met Save.',
  'apps-not-read': notReadOf('nl', 'Het app-overzicht van Entra'),
  'app-missing': f =>
    `"${f['app']}" staat nog niet in Entra: de toestemming is niet gegeven of geannuleerd. Start opnieuw bij Device Compliance in Jamf Pro.`,
  'app-is-own': f =>
    `"${f['app']}" in Entra is in deze tenant zelf gemaakt; die van Jamf is van Jamf. Geef vanuit Jamf Pro toestemming voor die app.`,
  'app-owner-unknown': f => `Entra zegt niet van wie "${f['app']}" is; of het die van Jamf is, weet ik dus niet.`,
  'app-disabled': f =>
    `"${f['app']}" staat uit in Entra. Zet hem aan: Enterprise applications > Properties > Enabled for users to sign in.`,
  'app-disabled-by-microsoft': f =>
    `Microsoft zelf heeft "${f['app']}" uitgezet. Alleen de ondersteuning van Microsoft kan helpen.`,
  'several-apps': f =>
    `${f['count']} apps heten "${f['app']}". Ik gok niet: verwijder of hernoem de verkeerde in Entra.`,
  'compliance-partner-missing': () => 'Intune heeft nog geen nalevingspartner van Jamf voor macOS.',
  'compliance-partner-ended': () =>
    'Intune toont de nalevingspartner als beëindigd. Verwijder die regel en voeg Jamf Device Compliance opnieuw toe.',
  'compliance-all-users': () =>
    'De nalevingspartner geldt in Intune voor alle gebruikers. Dat verbreekt de koppeling: haal All users weg en voeg de genoemde groepen toe.',
  'compliance-groups-differ': f =>
    [
      'De groepen van de regel in Intune zijn niet die waar om gevraagd is.',
      ...(list(f['missing']) ? [`Ontbreekt: ${list(f['missing'])}.`] : []),
      ...(list(f['extra']) ? [`Niet gevraagd: ${list(f['extra'])}.`] : []),
      ...(list(f['excluded']) ? [`Uitgesloten: ${list(f['excluded'])}.`] : []),
    ].join(' '),
  'compliance-partner-not-read': notReadOf('nl', 'De lijst met nalevingspartners van Intune'),
  'several-compliance-rows': f =>
    `Intune toont ${f['count']} nalevingspartners van Jamf voor macOS. Houd er een over: Partner compliance management.`,
  'compliance-confirm-open': () => 'Ik wacht op Confirm in Jamf Pro.',
  'compliance-partner-not-enabled': f =>
    `Intune toont de nalevingspartner nog niet als Active; de status is ${stateWords(f['state'], 'nl')}. Kies Confirm in Jamf Pro.`,
  'macos-not-onboarded': () =>
    'Intune toont macOS nog niet als aangemeld. Kies nog eens Confirm in Jamf Pro als dat zo blijft.',
  'not-verified-yet': () => 'Nog niet gecontroleerd.',
};

function oldConnection(facts: { readonly [name: string]: unknown }): string {
  if (facts['connection'] === 'manual') return `handmatig, via de app "${facts['app']}"`;
  return facts['connection'] === 'cloud-connector' ? 'met de cloudconnector' : 'hoe, is niet te zeggen';
}

export const next: KindWords['next'] = (end, asked) => [
  ...(quoted(end['blocking'])
    ? [
        `Dit beleid kan Macs beletten zich te registreren (fout 530003): ${quoted(end['blocking'])}. "controleer beleid" zegt waarom.`,
      ]
    : end['registration'] === 'error'
      ? ['Of beleid het registreren tegenhoudt, was niet te lezen: "controleer beleid" toont het later.']
      : []),
  'Laat mensen zich registreren via Jamf Self Service, nooit door zelf Bedrijfsportal te openen (dat geeft de fout AccountNotOnboarded).',
  'Op Macs die al geregistreerd waren, vernieuwt de agent van Jamf de registratie bij de volgende aanmelding.',
  'Deze Macs staan niet in de apparatenlijst van Intune: kijk in Entra bij Apparaten.',
  `De naleving kan een uur lang N/A zijn. Duurt het langer, kijk dan of de Mac in Jamf Pro in de slimme groep "${asked['complianceGroup']}" zit, en de gebruiker in Entra in een van de gebruikersgroepen van deze wijziging.`,
  '"controleer beleid" toont welk beleid op naleving let.',
];
