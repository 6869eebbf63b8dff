import type { Facts } from '../../kinds.js';
import { notReadEn, notReadNl } from '../not-read.js';
import type { GroupText } from '../words.js';
import type { PolicyName } from './names.js';

/** Room for what matters: a card shows a finding in a few lines, and a policy's name may take 256 characters. */
const shown = 2;
const longest = 28;
const short = (name: unknown): string => {
  const letters = [...String(name)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : String(name);
};

/** The first names, and how many others there are. */
function named(list: Facts[string] | undefined, others: (count: number) => string): string {
  const names = (Array.isArray(list) ? list : []).map(name => `"${short(name)}"`);
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` ${others(rest)}` : ''}`;
}

const accessEn = (f: Facts): string => `Conditional Access (${named(f['policies'], count => `and ${count} more`)})`;
const accessNl = (f: Facts): string => `Voorwaardelijke toegang (${named(f['policies'], count => `en nog ${count}`)})`;

const policy = (f: Facts): string => `"${short(f['policy'])}"`;

const conditionsEn: { readonly [condition: string]: string } = {
  locations: 'locations',
  'client-apps': 'client apps',
  'device-filter': 'a device filter',
  'sign-in-risk': 'sign-in risk',
  'user-risk': 'user risk',
  'insider-risk': 'insider risk',
  'authentication-flow': 'authentication flows',
};
const conditionsNl: { readonly [condition: string]: string } = {
  locations: 'locaties',
  'client-apps': 'client-apps',
  'device-filter': 'een apparaatfilter',
  'sign-in-risk': 'aanmeldingsrisico',
  'user-risk': 'gebruikersrisico',
  'insider-risk': 'intern risico',
  'authentication-flow': 'verificatiestromen',
};
const conditions = (f: Facts, words: { readonly [condition: string]: string }): string =>
  (Array.isArray(f['narrowedBy']) ? f['narrowedBy'] : []).map(one => words[String(one)] ?? String(one)).join(', ');

const exceptEn = (f: Facts): string =>
  Number(f['excludedGroups']) > 0 ? ` Excluded groups: ${f['excludedGroups']}.` : '';
const exceptNl = (f: Facts): string =>
  Number(f['excludedGroups']) > 0 ? ` Uitgesloten groepen: ${f['excludedGroups']}.` : '';

const assignEn = 'Assign it to a group of the Mac users: Intune > Devices > Compliance > the policy > Assignments.';
const assignNl =
  'Wijs het toe aan een groep met de Mac-gebruikers: Intune > Apparaten > Naleving > het beleid > Toewijzingen.';

export const en: GroupText<PolicyName> = {
  'compliance-policy': {
    title: 'Compliance policy for macOS',
    codes: {
      'all-users': f => ({ cause: `${policy(f)} is assigned to all users.${exceptEn(f)}` }),
      users: f => ({ cause: `${policy(f)} is assigned to groups of users.${exceptEn(f)}` }),
      'jamf-judges': () => ({
        cause: 'With Device Compliance, smart groups in Jamf Pro decide whether a Mac is compliant, not Intune.',
      }),
      none: () => ({
        cause: 'Intune has no compliance policy for macOS, so it cannot call a Mac compliant.',
        fix: 'Make one in Intune and assign it to the Mac users.',
      }),
      mixed: f => ({
        cause: `${policy(f)} is assigned to users and to devices; for devices it is never evaluated.`,
        fix: 'Assign it to groups that hold users only.',
      }),
      'maybe-excluded': f => ({
        cause: `${policy(f)} excludes as many users as it includes: perhaps nobody is left.`,
        fix: 'Look at its excluded groups in Intune.',
      }),
      empty: f => ({ cause: `${policy(f)} is assigned to groups that hold nobody.`, fix: assignEn }),
      devices: f => ({
        cause: `${policy(f)} is assigned to devices only. For Macs that Jamf manages it is then never evaluated.`,
        fix: assignEn,
      }),
      'all-devices': f => ({
        cause: `${policy(f)} is assigned to all devices. For Macs that Jamf manages it is then never evaluated.`,
        fix: assignEn,
      }),
      'not-assigned': f => ({ cause: `${policy(f)} is not assigned to anybody.`, fix: assignEn }),
      'not-read': notReadEn('The compliance policies, or what they depend on,'),
    },
  },
  'partner-groups': {
    title: 'Users of Device Compliance',
    codes: {
      ok: f => ({ cause: `The compliance partner names its users by ${f['groups']} group(s), as it should.` }),
      'not-used': () => ({ cause: 'This tenant has no connection by Device Compliance.' }),
      'all-users': () => ({
        cause: 'The compliance partner is assigned to all users. That breaks the connection.',
        fix: 'Replace "Add all users" in Intune > Partner compliance management by a group of the Mac users.',
      }),
      'no-groups': () => ({
        cause: 'The compliance partner names no group for macOS, so it holds for nobody.',
        fix: 'Add a group of the Mac users in Intune > Partner compliance management.',
      }),
      'not-read': notReadEn('The compliance partner in Intune'),
    },
  },
  'compliance-required': {
    title: 'Conditional Access acts on compliance',
    codes: {
      ok: f => ({ cause: `${accessEn(f)} lets only compliant Macs in.` }),
      'only-sometimes': f => ({
        cause: `${accessEn(f)} asks for a compliant Mac under further conditions only: ${conditions(f, conditionsEn)}.`,
        fix: 'See whether those conditions are meant.',
      }),
      'other-ways': f => ({
        cause: `${accessEn(f)} asks for a compliant Mac or for something else, so compliance alone decides nothing.`,
        fix: 'Choose "Require all the selected controls" if Macs have to be compliant.',
      }),
      'report-only': f => ({
        cause: `${accessEn(f)} only reports: a Mac that is not compliant still gets in.`,
        fix: 'Switch it on when the report looks right.',
      }),
      none: () => ({
        cause: 'No Conditional Access policy asks for a compliant Mac, so nothing happens when one is not.',
        fix: 'Add a policy that requires a compliant device on macOS; try it in report-only first.',
      }),
      'not-read': notReadEn('Conditional Access'),
    },
  },
  'registration-allowed': {
    title: 'Macs can register',
    codes: {
      ok: f => ({ cause: `No policy asks for a compliant Mac where "${f['app']}" registers one.` }),
      'no-app': () => ({ cause: 'The app with which Macs register is not in this tenant yet.' }),
      blocked: f => ({
        cause: `${accessEn(f)} asks for a compliant Mac everywhere and excludes nothing: an unregistered Mac cannot be one. Registering fails with 530003 (not 50126, a wrong password).`,
        fix: `Exclude "${f['app']}"; in Entra > Baseline scopes settings choose "Customize behavior" with a placeholder app that the policy excludes, too.`,
      }),
      'may-block': f => ({
        cause: `${accessEn(f)} asks for a compliant Mac and does not exclude "${f['app']}": registering can fail with 530003 (not 50126).`,
        fix: 'Exclude that app, and look at Entra > Baseline scopes settings > "Customize behavior"; the bot cannot read those settings.',
      }),
      'app-alone': f => ({
        cause: `${accessEn(f)} excludes "${f['app']}". Since 15 June 2026 (MC1223829, in phases) that is not enough: registering can fail, 530003 (not 50126).`,
        fix: 'User.Read is now judged by its resource. All is well if Entra > Baseline scopes settings > "Customize behavior" names a placeholder app that the policy excludes; the bot cannot read that.',
      }),
      'graph-excluded': f => ({
        cause: `${accessEn(f)} excludes Microsoft Graph. Macs can register, but that is too wide: every app reaches Graph from a Mac that is not compliant.`,
        fix: 'Use Entra > Baseline scopes settings > "Customize behavior" instead, then take that exclusion away.',
      }),
      'report-only': f => ({
        cause: `${accessEn(f)} only reports now; switched on, it can stop a Mac from registering (530003, not 50126).`,
        fix: `Before that, exclude "${f['app']}" and look at Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadEn('Conditional Access, or the app it is about,'),
    },
  },
};

export const nl: GroupText<PolicyName> = {
  'compliance-policy': {
    title: 'Nalevingsbeleid voor macOS',
    codes: {
      'all-users': f => ({ cause: `${policy(f)} is toegewezen aan alle gebruikers.${exceptNl(f)}` }),
      users: f => ({ cause: `${policy(f)} is toegewezen aan groepen met gebruikers.${exceptNl(f)}` }),
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
      empty: f => ({ cause: `${policy(f)} is toegewezen aan groepen waar niemand in zit.`, fix: assignNl }),
      devices: f => ({
        cause: `${policy(f)} is alleen aan apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assignNl,
      }),
      'all-devices': f => ({
        cause: `${policy(f)} is aan alle apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assignNl,
      }),
      'not-assigned': f => ({ cause: `${policy(f)} is aan niemand toegewezen.`, fix: assignNl }),
      'not-read': notReadNl('Het nalevingsbeleid, of iets waar dat van afhangt,'),
    },
  },
  'partner-groups': {
    title: 'Gebruikers van Device Compliance',
    codes: {
      ok: f => ({ cause: `De nalevingspartner noemt zijn gebruikers met ${f['groups']} groep(en), zoals het hoort.` }),
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
      ok: f => ({ cause: `${accessNl(f)} laat alleen compatibele Macs toe.` }),
      'only-sometimes': f => ({
        cause: `${accessNl(f)} vraagt alleen onder verdere voorwaarden om een compatibele Mac: ${conditions(f, conditionsNl)}.`,
        fix: 'Ga na of die voorwaarden zo bedoeld zijn.',
      }),
      'other-ways': f => ({
        cause: `${accessNl(f)} vraagt om een compatibele Mac óf om iets anders; naleving alleen geeft dus niet de doorslag.`,
        fix: 'Kies "Alle geselecteerde besturingselementen vereisen" als Macs compatibel moeten zijn.',
      }),
      'report-only': f => ({
        cause: `${accessNl(f)} rapporteert alleen: een Mac die niet voldoet, komt er nog steeds in.`,
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
        cause: `${accessNl(f)} vraagt overal om een compatibele Mac, ook van wie nog moet registreren. Dat mislukt met 530003 (niet 50126, een fout wachtwoord).`,
        fix: `Sluit "${f['app']}" uit; kies in Entra > Baseline scopes settings "Customize behavior" met een hulp-app die het beleid ook uitsluit.`,
      }),
      'may-block': f => ({
        cause: `${accessNl(f)} vraagt om een compatibele Mac en sluit "${f['app']}" niet uit: registreren kan mislukken met 530003 (niet 50126).`,
        fix: 'Sluit die app uit en bekijk Entra > Baseline scopes settings > "Customize behavior"; die instellingen kan de bot niet lezen.',
      }),
      'app-alone': f => ({
        cause: `${accessNl(f)} sluit "${f['app']}" uit; sinds 15 juni 2026 (MC1223829, gefaseerd) is dat te weinig: registreren kan falen, 530003 (niet 50126).`,
        fix: 'User.Read wordt nu per resource beoordeeld. Het is goed als Entra > Baseline scopes settings > "Customize behavior" een hulp-app noemt die het beleid uitsluit; de bot kan dat niet lezen.',
      }),
      'graph-excluded': f => ({
        cause: `${accessNl(f)} sluit Microsoft Graph uit. Macs kunnen zich registreren, maar dat is te ruim: elke app komt bij Graph vanaf een Mac die niet voldoet.`,
        fix: 'Gebruik Entra > Baseline scopes settings > "Customize behavior" en haal die uitsluiting daarna weg.',
      }),
      'report-only': f => ({
        cause: `${accessNl(f)} rapporteert nu alleen; eenmaal aan kan het registreren van een Mac tegenhouden (530003, niet 50126).`,
        fix: `Sluit voor die tijd "${f['app']}" uit en bekijk Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadNl('Voorwaardelijke toegang, of de app waar het om gaat,'),
    },
  },
};
