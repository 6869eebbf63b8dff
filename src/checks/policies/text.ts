import type { Facts } from '../../kinds.js';
import { notReadEn, notReadNl } from '../not-read.js';
import type { GroupText } from '../words.js';
import type { PolicyName } from './names.js';

const shown = 3;

/** The first names, and how many others there are. */
function named(list: Facts[string] | undefined, others: (count: number) => string): string {
  const names = (Array.isArray(list) ? list : []).map(name => `"${name}"`);
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` ${others(rest)}` : ''}`;
}

const accessEn = (f: Facts): string => `Conditional Access (${named(f['policies'], count => `and ${count} more`)})`;
const accessNl = (f: Facts): string => `Voorwaardelijke toegang (${named(f['policies'], count => `en nog ${count}`)})`;

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
      'all-users': f => ({ cause: `"${f['policy']}" is assigned to all users.${exceptEn(f)}` }),
      users: f => ({ cause: `"${f['policy']}" is assigned to groups of users.${exceptEn(f)}` }),
      'jamf-judges': () => ({
        cause: 'With Device Compliance, smart groups in Jamf Pro decide whether a Mac is compliant, not Intune.',
      }),
      none: () => ({
        cause: 'Intune has no compliance policy for macOS, so it cannot call a Mac compliant.',
        fix: 'Make one in Intune and assign it to the Mac users.',
      }),
      mixed: f => ({
        cause: `"${f['policy']}" is assigned to users and to devices; for devices it is never evaluated.`,
        fix: 'Assign it to groups that hold users only.',
      }),
      'maybe-excluded': f => ({
        cause: `"${f['policy']}" excludes as many users as it includes: perhaps nobody is left.`,
        fix: 'Look at its excluded groups in Intune.',
      }),
      empty: f => ({ cause: `"${f['policy']}" is assigned to groups that hold nobody.`, fix: assignEn }),
      devices: f => ({
        cause: `"${f['policy']}" is assigned to devices only. For Macs that Jamf manages it is then never evaluated.`,
        fix: assignEn,
      }),
      'all-devices': f => ({
        cause: `"${f['policy']}" is assigned to all devices. For Macs that Jamf manages it is then never evaluated.`,
        fix: assignEn,
      }),
      'not-assigned': f => ({ cause: `"${f['policy']}" is not assigned to anybody.`, fix: assignEn }),
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
        cause: `${accessEn(f)} asks for a compliant Mac for all resources and excludes nothing. A Mac that is not registered yet cannot be compliant, so registering fails with 530003 (not 50126, which is a wrong password).`,
        fix: `Exclude "${f['app']}" (${f['appId']}), and settle its baseline scopes: Entra > Baseline scopes settings > "Customize behavior", with a placeholder app that the policy excludes, too.`,
      }),
      'may-block': f => ({
        cause: `${accessEn(f)} can stop a Mac from registering (530003, not 50126): it asks for a compliant one and does not exclude "${f['app']}".`,
        fix: `Exclude "${f['app']}" (${f['appId']}), and look at Entra > Baseline scopes settings > "Customize behavior"; the bot cannot read those settings.`,
      }),
      'app-alone': f => ({
        cause: `${accessEn(f)} excludes "${f['app']}", which alone no longer helps: since 15 June 2026 Microsoft rolls out that a sign-in for baseline scopes such as User.Read is judged by its resource (MC1223829). Registering then fails with 530003 (not 50126).`,
        fix: 'Look at Entra > Baseline scopes settings, which the bot cannot read. All is well if "Customize behavior" names a placeholder app that the policy excludes, too.',
      }),
      'graph-excluded': f => ({
        cause: `${accessEn(f)} excludes Microsoft Graph. Macs can register, but so much is too wide: every app reaches Graph from a Mac that is not compliant.`,
        fix: 'Use Entra > Baseline scopes settings > "Customize behavior" instead, then take that exclusion away.',
      }),
      'report-only': f => ({
        cause: `${accessEn(f)} only reports now; switched on, it can stop a Mac from registering (530003, not 50126).`,
        fix: `Before that, exclude "${f['app']}" (${f['appId']}) and look at Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadEn('Conditional Access, or the app it is about,'),
    },
  },
};

export const nl: GroupText<PolicyName> = {
  'compliance-policy': {
    title: 'Nalevingsbeleid voor macOS',
    codes: {
      'all-users': f => ({ cause: `"${f['policy']}" is toegewezen aan alle gebruikers.${exceptNl(f)}` }),
      users: f => ({ cause: `"${f['policy']}" is toegewezen aan groepen met gebruikers.${exceptNl(f)}` }),
      'jamf-judges': () => ({
        cause: 'Bij Device Compliance bepalen smart groups in Jamf Pro of een Mac voldoet, niet Intune.',
      }),
      none: () => ({
        cause: 'Intune heeft geen nalevingsbeleid voor macOS en kan dus geen Mac als compatibel aanmerken.',
        fix: 'Maak er een in Intune en wijs het toe aan de Mac-gebruikers.',
      }),
      mixed: f => ({
        cause: `"${f['policy']}" is toegewezen aan gebruikers en aan apparaten; voor apparaten wordt het nooit geëvalueerd.`,
        fix: 'Wijs het alleen toe aan groepen met gebruikers.',
      }),
      'maybe-excluded': f => ({
        cause: `"${f['policy']}" sluit evenveel of meer gebruikers uit dan het insluit: misschien blijft er niemand over.`,
        fix: 'Bekijk de uitgesloten groepen in Intune.',
      }),
      empty: f => ({ cause: `"${f['policy']}" is toegewezen aan groepen waar niemand in zit.`, fix: assignNl }),
      devices: f => ({
        cause: `"${f['policy']}" is alleen aan apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assignNl,
      }),
      'all-devices': f => ({
        cause: `"${f['policy']}" is aan alle apparaten toegewezen. Voor Macs die Jamf beheert, wordt het dan nooit geëvalueerd.`,
        fix: assignNl,
      }),
      'not-assigned': f => ({ cause: `"${f['policy']}" is aan niemand toegewezen.`, fix: assignNl }),
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
        cause: `${accessNl(f)} vraagt voor alle resources om een compatibele Mac en sluit niets uit. Een Mac die nog niet geregistreerd is, kan niet compatibel zijn; registreren mislukt dus met 530003 (niet 50126, dat is een verkeerd wachtwoord).`,
        fix: `Sluit "${f['app']}" (${f['appId']}) uit en regel de basisscopes: Entra > Baseline scopes settings > "Customize behavior", met een hulp-app die het beleid ook uitsluit.`,
      }),
      'may-block': f => ({
        cause: `${accessNl(f)} kan het registreren van een Mac tegenhouden (530003, niet 50126): die vraagt om een compatibele Mac en sluit "${f['app']}" niet uit.`,
        fix: `Sluit "${f['app']}" (${f['appId']}) uit en bekijk Entra > Baseline scopes settings > "Customize behavior"; die instellingen kan de bot niet lezen.`,
      }),
      'app-alone': f => ({
        cause: `${accessNl(f)} sluit "${f['app']}" uit, en dat alleen helpt niet meer: sinds 15 juni 2026 voert Microsoft in dat een aanmelding voor basisscopes zoals User.Read op de resource wordt beoordeeld (MC1223829). Registreren mislukt dan met 530003 (niet 50126).`,
        fix: 'Bekijk Entra > Baseline scopes settings; de bot kan die niet lezen. Het is goed als "Customize behavior" een hulp-app noemt die het beleid ook uitsluit.',
      }),
      'graph-excluded': f => ({
        cause: `${accessNl(f)} sluit Microsoft Graph uit. Macs kunnen zich registreren, maar dat is veel te ruim: elke app komt bij Graph vanaf een Mac die niet voldoet.`,
        fix: 'Gebruik Entra > Baseline scopes settings > "Customize behavior" en haal die uitsluiting daarna weg.',
      }),
      'report-only': f => ({
        cause: `${accessNl(f)} rapporteert nu alleen; eenmaal aan kan het registreren van een Mac tegenhouden (530003, niet 50126).`,
        fix: `Sluit voor die tijd "${f['app']}" (${f['appId']}) uit en bekijk Entra > Baseline scopes settings > "Customize behavior".`,
      }),
      'not-read': notReadNl('Voorwaardelijke toegang, of de app waar het om gaat,'),
    },
  },
};
