import type { Facts } from '../../kinds.js';
import { notReadNl } from '../not-read.js';
import type { GroupText } from '../words.js';
import type { PolicyName } from './names.js';
import { conditions, named, policy } from './said.js';

const access = (f: Facts): string => `Voorwaardelijke toegang (${named(f['policies'], count => `en nog ${count}`)})`;

const conditionWords: { readonly [condition: string]: string } = {
  locations: 'locaties',
  'client-apps': 'client-apps',
  'device-filter': 'een apparaatfilter',
  'sign-in-risk': 'aanmeldingsrisico',
  'user-risk': 'gebruikersrisico',
  'insider-risk': 'intern risico',
  'authentication-flow': 'verificatiestromen',
};

const except = (f: Facts): string =>
  Number(f['excludedGroups']) > 0 ? ` Uitgesloten groepen: ${f['excludedGroups']}.` : '';

const assign =
  'Wijs het toe aan een groep met de Mac-gebruikers: Intune > Apparaten > Naleving > het beleid > Toewijzingen.';

export const nl: GroupText<PolicyName> = {
  'compliance-policy': {
    title: 'Nalevingsbeleid voor macOS',
    codes: {
      'all-users': f => ({ cause: `${policy(f)} is toegewezen aan alle gebruikers.${except(f)}` }),
      users: f => ({ cause: `${policy(f)} is toegewezen aan groepen met gebruikers.${except(f)}` }),
      'jamf-judges': () => ({
        cause: 'Bij Device Compliance bepalen smart groups in Jamf Pro of een Mac voldoet, niet Intune.',
      }),
      none: () => ({
        cause: 'Intune heeft geen nalevingsbeleid voor macOS en kan dus geen Mac als compatibel aanmerken.',
        fix: 'Maak er een in Intune en wijs het toe aan de Mac-gebruikers.',
      }),
      mixed: f => ({
        cause: `${policy(f)} is toegewezen aan gebruikers en aan apparaten; voor apparaten wordt het nooit geëvalueerd.`,
        fix: 'Wijs het alleen toe aan groepen met gebruikers.',
      }),
      'maybe-excluded': f => ({
        cause: `${policy(f)} sluit evenveel of meer gebruikers uit dan het insluit: misschien blijft er niemand over.`,
        fix: 'Bekijk de uitgesloten groepen in Intune.',
      }),
      empty: f => ({ cause: `${policy(f)} is toegewezen aan groepen waar niemand in zit.`, fix: assign }),
      devices: f => ({
        cause: `${policy(f)} is alleen aan apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assign,
      }),
      'all-devices': f => ({
        cause: `${policy(f)} is aan alle apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assign,
      }),
      'not-assigned': f => ({ cause: `${policy(f)} is aan niemand toegewezen.`, fix: assign }),
      'not-read': notReadNl('Het nalevingsbeleid, of iets waar dat van afhangt,'),
    },
  },
  'partner-groups': {
    title: 'Gebruikers van Device Compliance',
    codes: {
      ok: f => ({
        cause: `De nalevingspartner noemt zijn gebruikers met ${f['groups'] === 1 ? 'één groep' : `${f['groups']} groepen`}, zoals het hoort.`,
      }),
      'not-used': () => ({ cause: 'Deze tenant heeft geen koppeling via Device Compliance.' }),
      'all-users': () => ({
        cause: 'De nalevingspartner is aan alle gebruikers toegewezen. Dat verbreekt de koppeling.',
        fix: 'Vervang "Add all users" in Intune > Partner compliance management door een groep met de Mac-gebruikers.',
      }),
      'no-groups': () => ({
        cause: 'De nalevingspartner noemt geen groep voor macOS en geldt dus voor niemand.',
        fix: 'Voeg in Intune > Partner compliance management een groep met de Mac-gebruikers toe.',
      }),
      'not-read': notReadNl('De nalevingspartner in Intune'),
    },
  },
  'compliance-required': {
    title: 'Voorwaardelijke toegang let op naleving',
    codes: {
      ok: f => ({ cause: `${access(f)} laat alleen compatibele Macs toe.` }),
      'only-sometimes': f => ({
        cause: `${access(f)} vraagt alleen onder verdere voorwaarden om een compatibele Mac: ${conditions(f, conditionWords)}.`,
        fix: 'Ga na of die voorwaarden zo bedoeld zijn.',
      }),
      'other-ways': f => ({
        cause: `${access(f)} vraagt om een compatibele Mac óf om iets anders; naleving alleen geeft dus niet de doorslag.`,
        fix: 'Kies "Alle geselecteerde besturingselementen vereisen" als Macs compatibel moeten zijn.',
      }),
      'report-only': f => ({
        cause: `${access(f)} rapporteert alleen: een Mac die niet voldoet, komt er nog steeds in.`,
        fix: 'Zet het beleid aan zodra het rapport klopt.',
      }),
      none: () => ({
        cause:
          'Geen enkel beleid voor voorwaardelijke toegang vraagt om een compatibele Mac; wie niet voldoet, merkt dus niets.',
        fix: 'Voeg een beleid toe dat op macOS een compatibel apparaat vereist; begin met alleen rapporteren.',
      }),
      'not-read': notReadNl('Voorwaardelijke toegang'),
    },
  },
  'registration-allowed': {
    title: 'Macs kunnen zich registreren',
    codes: {
      ok: f => ({ cause: `Geen beleid vraagt om een compatibele Mac waar "${f['app']}" er een registreert.` }),
      'no-app': () => ({ cause: 'De app waarmee Macs zich registreren, staat nog niet in deze tenant.' }),
      blocked: f => ({
        cause: `${access(f)} vraagt overal om een compatibele Mac, ook van wie nog moet registreren. Dat mislukt met 530003 (niet 50126, een fout wachtwoord).`,
        fix: `Sluit "${f['app']}" uit; kies in Entra > Baseline scopes settings "Customize behavior" met een hulp-app die het beleid ook uitsluit.`,
      }),
      'may-block': f => ({
        cause: `${access(f)} vraagt om een compatibele Mac en sluit "${f['app']}" niet uit: registreren kan mislukken met 530003 (niet 50126).`,
        fix: 'Sluit die app uit en bekijk Entra > Baseline scopes settings > "Customize behavior"; die instellingen kan de bot niet lezen.',
      }),
      'app-alone': f => ({
        cause: `${access(f)} sluit "${f['app']}" uit; sinds 15 juni 2026 (MC1223829, gefaseerd) is dat te weinig: registreren kan falen, 530003 (niet 50126).`,
        fix: 'User.Read wordt nu per resource beoordeeld. Het is goed als Entra > Baseline scopes settings > "Customize behavior" een hulp-app noemt die het beleid uitsluit; de bot kan dat niet lezen.',
      }),
      'graph-excluded': f => ({
        cause: `${access(f)} sluit Microsoft Graph uit. Macs kunnen zich registreren, maar dat is te ruim: elke app komt bij Graph vanaf een Mac die niet voldoet.`,
        fix: 'Gebruik Entra > Baseline scopes settings > "Customize behavior" en haal die uitsluiting daarna weg.',
      }),
      'report-only': f => ({
        cause: `${access(f)} rapporteert nu alleen; eenmaal aan kan het registreren van een Mac tegenhouden (530003, niet 50126).`,
        fix: `Sluit voor die tijd "${f['app']}" uit en bekijk Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadNl('Voorwaardelijke toegang, of de app waar het om gaat,'),
    },
  },
};
