import { notReadNl } from '../not-read.js';
import { calendarDay, quoted, release } from '../said.js';
import { stateWords } from '../state-words.js';
import type { GroupText } from '../words.js';
import type { PrerequisiteName } from './names.js';

/** Why the role may be there all the same. */
const unseenNl = 'Rollen via een groep, of die niet geactiveerd zijn, zijn niet te zien.';

export const nl: GroupText<PrerequisiteName> = {
  'jamf-version': {
    title: 'Versie van Jamf Pro',
    codes: {
      ok: f => ({ cause: `Jamf Pro ${release(f['version'])}; nodig is ${f['minimum']} of nieuwer.` }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is te oud: de cloudconnector vraagt ${f['minimum']} of nieuwer.`,
        fix: 'Werk Jamf Pro eerst bij.',
      }),
      'not-a-version': f => ({ cause: `De server noemt als versie "${f['version']}"; dat is geen versienummer.` }),
      'not-read': notReadNl('De versie van Jamf Pro'),
    },
  },
  'jamf-hosting': {
    title: 'Draait in Jamf Cloud',
    codes: {
      ok: f => ({ cause: `${f['host']} draait in Jamf Cloud.` }),
      'own-server': f => ({
        cause: `${f['host']} is een eigen server. De cloudconnector werkt alleen met Jamf Cloud.`,
        fix: 'Gebruik voor deze server de handmatige koppeling, of verhuis hem naar Jamf Cloud.',
      }),
      'not-known': f => ({
        cause: `Aan de naam ${f['host']} is niet te zien of Jamf deze server host.`,
        fix: 'De beheerder van de bot zet JAMF_<ALIAS>_HOSTED op jamf-cloud of own-server.',
      }),
      'not-read': notReadNl('Waar de server draait'),
    },
  },
  'jamf-privileges': {
    title: 'Jamf-rechten van de bot',
    codes: {
      ok: f => ({ cause: `De bot heeft het recht "${f['privilege']}".` }),
      missing: f => ({
        cause: `De Jamf-aanmelding van de bot mist het recht "${f['privilege']}".`,
        fix: 'Voeg het toe aan de API-rol van de bot in Jamf Pro: Settings > System > API roles and clients.',
      }),
      'own-role-not-readable': f => ({
        cause: `De bot mag zijn eigen Jamf-rechten niet lezen (${f['permission']}).`,
        fix: `Voeg "${f['permission']}" toe aan zijn API-rol als je dit gecontroleerd wilt hebben.`,
      }),
      'not-read': notReadNl('De Jamf-rechten van de bot'),
    },
  },
  'intune-licence': {
    title: 'Licentie voor Microsoft Intune',
    codes: {
      ok: () => ({ cause: 'Microsoft Intune is actief in deze tenant.' }),
      none: () => ({
        cause: 'Deze tenant heeft geen licentie voor Microsoft Intune.',
        fix: 'Neem een plan met Intune.',
      }),
      'not-active': () => ({
        cause: 'De Intune-licentie is er wel, maar is niet actief.',
        fix: 'Verleng het abonnement.',
      }),
      'not-read': notReadNl('Het licentieoverzicht'),
    },
  },
  'entra-licence': {
    title: 'Licentie voor Microsoft Entra ID P1',
    codes: {
      ok: () => ({ cause: 'Microsoft Entra ID P1 (vroeger Azure AD Premium) is actief.' }),
      none: () => ({
        cause: 'Deze tenant heeft geen Microsoft Entra ID P1 of P2.',
        fix: 'Voorwaardelijke toegang vraagt P1.',
      }),
      'not-active': () => ({ cause: 'De licentie voor Entra ID P1 is niet actief.', fix: 'Verleng het abonnement.' }),
      'not-read': notReadNl('Het licentieoverzicht'),
    },
  },
  'no-manual-integration': {
    title: 'Geen handmatige koppeling, voor een cloudconnector',
    codes: {
      ok: () => ({ cause: 'Er is geen handmatige koppeling.' }),
      'manual-in-place': f => ({
        cause: `Er is nog een handmatige koppeling (app "${f['appName']}").`,
        fix: 'Verwijder die eerst; een cloudconnector kan er niet naast staan.',
      }),
      'cannot-tell': f => ({
        cause: `Het is niet vast te stellen wat deze tenant nu met Jamf verbindt (${f['why']}).`,
        fix: 'Kijk in Intune bij Partner device management en vraag de koppeling opnieuw aan.',
      }),
      'not-read': notReadNl('De huidige koppeling'),
    },
  },
  'partner-record': {
    title: 'Jamf in Partner device management',
    codes: {
      ok: f => ({ cause: `Intune toont Jamf één keer; de status is ${stateWords(f['state'], 'nl')}.` }),
      none: () => ({
        cause: 'Intune toont nog geen regel voor Jamf.',
        fix: 'Op de pagina Partner device management staat het veld; daar slaat iemand de toepassings-id op.',
      }),
      several: f => ({
        cause: `Intune toont ${f['count']} partners die Jamf kunnen zijn.`,
        fix: 'Ruim dat eerst op in Intune: de bot gokt niet.',
      }),
      'removal-date': f => ({
        cause: `Er loopt nog een eerdere ontkoppeling: op ${calendarDay(f['date'], 'nl')} worden apparaten verwijderd.`,
        fix: 'Kijk na het koppelen of die datum weg is.',
      }),
      'not-read': notReadNl('De partnergegevens van Intune'),
    },
  },
  'platform-supported': {
    title: 'Ondersteuning van dit platform',
    codes: {
      'past-end-of-support': f => ({
        cause: `Microsoft ondersteunt dit platform sinds ${calendarDay(f['since'], 'nl')} niet meer; nieuwe koppelingen kunnen worden geweigerd.`,
        fix: 'Bereid de overstap voor naar de opvolger, Jamf Device Compliance.',
      }),
      'in-use': () => ({ cause: 'Speelt op zichzelf geen rol: zie "Platform in gebruik".' }),
      'not-read': notReadNl('De ondersteuning'),
    },
  },
  'jamf-version-manual': {
    title: 'Versie van Jamf Pro voor een handmatige koppeling',
    codes: {
      ok: f => ({
        cause: `Jamf Pro ${release(f['version'])}; een handmatige koppeling vraagt ${f['minimum']} of nieuwer.`,
      }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is te oud voor een handmatige koppeling: die vraagt ${f['minimum']} of nieuwer.`,
        fix: 'Werk Jamf Pro eerst bij.',
      }),
      'not-a-version': f => ({ cause: `De server noemt als versie "${f['version']}"; dat is geen versienummer.` }),
      'not-read': notReadNl('De versie van Jamf Pro'),
    },
  },
  'jamf-version-device-compliance': {
    title: 'Versie van Jamf Pro voor Device Compliance',
    codes: {
      ok: f => ({
        cause: `Jamf Pro ${release(f['version'])}. Anderen stapten met ${f['minimum']} over op Device Compliance; een officieel minimum is er niet.`,
      }),
      'too-old': f => ({
        cause: `Jamf Pro ${release(f['version'])} is ouder dan ${f['minimum']}, waarmee anderen overstapten op Device Compliance. Een officieel minimum is er niet.`,
        fix: 'Vraag het vóór de overstap aan Jamf, of werk Jamf Pro eerst bij.',
      }),
      'not-a-version': f => ({ cause: `De server noemt als versie "${f['version']}"; dat is geen versienummer.` }),
      'not-read': notReadNl('De versie van Jamf Pro'),
    },
  },
  generation: {
    title: 'Platform in gebruik',
    codes: {
      ok: f => ({
        cause: `Jamf Device Compliance is in gebruik; de status in Intune is ${stateWords(f['state'], 'nl')}.`,
      }),
      legacy: f => ({
        cause: `Het oude platform (Partner device management) is in gebruik; de status in Intune is ${stateWords(f['state'], 'nl')}. Het wordt niet meer ondersteund.`,
        fix: 'Bereid de overstap naar Jamf Device Compliance voor.',
      }),
      both: f => ({
        cause: `Beide platforms zijn in gebruik: het oude is ${stateWords(f['state'], 'nl')}, Device Compliance ${stateWords(f['present'], 'nl')}.`,
        fix: 'Rond de overstap af: beëindig het oude zodra elke Mac via Device Compliance rapporteert.',
      }),
      none: () => ({ cause: 'Geen van beide platforms is gekoppeld.' }),
      'not-read': notReadNl('Het platform in gebruik'),
    },
  },
  'asker-roles': {
    title: 'Jouw rollen in Entra',
    codes: {
      ok: () => ({ cause: 'Je hebt de rollen voor de toestemmingen en voor de partner in Intune.' }),
      'no-consent': () => ({
        cause: 'Er is geen actieve, directe toewijzing van Global of Privileged Role Administrator aan jou gevonden.',
        fix: `Iemand met die rol geeft de toestemmingen. ${unseenNl}`,
      }),
      'no-partner': () => ({
        cause: 'Er is geen actieve, directe toewijzing van Intune Administrator aan jou gevonden.',
        fix: `Iemand met die rol slaat de toepassings-id op in Intune. ${unseenNl}`,
      }),
      neither: () => ({
        cause:
          'Er is geen actieve, directe toewijzing van Global, Privileged Role of Intune Administrator aan jou gevonden.',
        fix: `Anderen geven de toestemmingen en slaan de toepassings-id op in Intune. ${unseenNl}`,
      }),
      'nobody-asks': () => ({ cause: 'Rollen worden alleen bekeken van wie het vraagt.' }),
      'not-read': notReadNl('Jouw lijst met rollen in Entra'),
    },
  },
  'company-portal': {
    title: 'Bedrijfsportal voor macOS',
    codes: {
      ok: f => ({ cause: `Staat in Intune: ${quoted(f['apps'])}.` }),
      'not-in-intune': () => ({
        cause:
          'Staat niet in Intune, en dat is gewoon: Jamf Pro installeert hem. Kijk in de App Catalog van Jamf Pro of "Microsoft Intune Company Portal" erbij staat.',
      }),
      'not-read': notReadNl('De lijst met apps in Intune'),
    },
  },
  'smart-groups': {
    title: 'Slimme groepen voor Device Compliance',
    codes: {
      ok: f => ({
        cause: `Jamf Pro heeft ${f['count']} slimme computergroepen om uit te kiezen: ${quoted(f['groups'])}.`,
      }),
      none: () => ({
        cause:
          'Jamf Pro heeft geen slimme computergroep. Device Compliance vraagt er een voor "van toepassing" en een voor "conform".',
        fix: 'Maak ze in Jamf Pro bij Computers > Smart Computer Groups.',
      }),
      'not-relevant': () => ({
        cause: 'Alleen Device Compliance heeft ze nodig, en dat staat voor Jamf niet in Intune.',
      }),
      'not-read': notReadNl('De basis voor Device Compliance'),
    },
  },
};
