import { notReadEn, notReadNl } from '../not-read.js';
import type { GroupText } from '../words.js';
import type { PrerequisiteName } from './names.js';

export const en: GroupText<PrerequisiteName> = {
  'jamf-version': {
    title: 'Jamf Pro version',
    codes: {
      ok: f => ({ cause: `Jamf Pro ${f['version']}; ${f['minimum']} or later is needed.` }),
      'too-old': f => ({
        cause: `Jamf Pro ${f['version']} is too old: the cloud connector needs ${f['minimum']} or later.`,
        fix: 'Upgrade Jamf Pro first.',
      }),
      'not-a-version': f => ({ cause: `The server calls its version "${f['version']}", which is not a number.` }),
      'not-read': notReadEn('The Jamf Pro version'),
    },
  },
  'jamf-hosting': {
    title: 'Hosted in Jamf Cloud',
    codes: {
      ok: f => ({ cause: `${f['host']} is hosted in Jamf Cloud.` }),
      'own-server': f => ({
        cause: `${f['host']} is your own server. The cloud connector works with Jamf Cloud only.`,
        fix: 'Use the manual connection for this server, or move it to Jamf Cloud.',
      }),
      'not-known': f => ({
        cause: `The name ${f['host']} does not tell whether Jamf hosts this server.`,
        fix: 'The operator sets JAMF_<ALIAS>_HOSTED to jamf-cloud or own-server.',
      }),
      'not-read': notReadEn('Where the server is hosted'),
    },
  },
  'jamf-privileges': {
    title: 'Jamf privileges of the bot',
    codes: {
      ok: f => ({ cause: `The bot has the privilege "${f['privilege']}".` }),
      missing: f => ({
        cause: `The bot's own Jamf sign-in lacks the privilege "${f['privilege']}".`,
        fix: 'Add it to the API role of the bot in Jamf Pro: Settings > System > API roles and clients.',
      }),
      'own-role-not-readable': f => ({
        cause: `The bot may not read its own Jamf privileges (${f['permission']}).`,
        fix: `Add "${f['permission']}" to its API role if you want this checked.`,
      }),
      'not-read': notReadEn("The bot's Jamf privileges"),
    },
  },
  'intune-licence': {
    title: 'Microsoft Intune licence',
    codes: {
      ok: () => ({ cause: 'Microsoft Intune is active in this tenant.' }),
      none: () => ({ cause: 'This tenant has no Microsoft Intune licence.', fix: 'Buy or assign a plan with Intune.' }),
      'not-active': () => ({ cause: 'The Intune licence is there, but not active.', fix: 'Renew the subscription.' }),
      'not-read': notReadEn('The licences'),
    },
  },
  'entra-licence': {
    title: 'Microsoft Entra ID P1 licence',
    codes: {
      ok: () => ({ cause: 'Microsoft Entra ID P1 (once Azure AD Premium) is active.' }),
      none: () => ({ cause: 'This tenant has no Microsoft Entra ID P1 or P2.', fix: 'Conditional Access needs P1.' }),
      'not-active': () => ({ cause: 'The Entra ID P1 licence is not active.', fix: 'Renew the subscription.' }),
      'not-read': notReadEn('The licences'),
    },
  },
  'no-manual-integration': {
    title: 'Manual integration',
    codes: {
      ok: () => ({ cause: 'No manual integration is in place.' }),
      'manual-in-place': f => ({
        cause: `A manual integration is in place (app "${f['appName']}").`,
        fix: 'Remove the manual integration first; a cloud connector cannot stand beside it.',
      }),
      'cannot-tell': f => ({
        cause: `What connects this tenant to Jamf now cannot be told (${f['why']}).`,
        fix: 'Look at Partner device management in Intune and ask for the connection again.',
      }),
      'not-read': notReadEn('The present connection'),
    },
  },
  'partner-record': {
    title: 'Jamf in Partner device management',
    codes: {
      ok: f => ({ cause: `Intune lists Jamf once; its state is "${f['state']}".` }),
      none: () => ({
        cause: 'Intune shows no row for Jamf yet.',
        fix: 'The page Partner device management shows the box for it; a person saves the application id there.',
      }),
      several: f => ({
        cause: `Intune lists ${f['count']} partners that could be Jamf.`,
        fix: 'Clear this up in Intune first: the bot does not guess.',
      }),
      'removal-date': f => ({
        cause: `An earlier disconnection still counts down: devices are to be removed at ${f['date']}.`,
        fix: 'After connecting, see that this date is gone.',
      }),
      'not-read': notReadEn("Intune's partner record"),
    },
  },
  'platform-supported': {
    title: 'Support for this platform',
    codes: {
      'past-end-of-support': f => ({
        cause: `Microsoft ended support for this platform on ${f['since']}; new connections may be refused.`,
        fix: 'Plan for its successor, Jamf Device Compliance.',
      }),
      'not-read': notReadEn('The state of support'),
    },
  },
};

export const nl: GroupText<PrerequisiteName> = {
  'jamf-version': {
    title: 'Versie van Jamf Pro',
    codes: {
      ok: f => ({ cause: `Jamf Pro ${f['version']}; nodig is ${f['minimum']} of nieuwer.` }),
      'too-old': f => ({
        cause: `Jamf Pro ${f['version']} is te oud: de cloudconnector vraagt ${f['minimum']} of nieuwer.`,
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
    title: 'Handmatige koppeling',
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
      ok: f => ({ cause: `Intune toont Jamf één keer; de status is "${f['state']}".` }),
      none: () => ({
        cause: 'Intune toont nog geen regel voor Jamf.',
        fix: 'Op de pagina Partner device management staat het veld; daar slaat iemand de toepassings-id op.',
      }),
      several: f => ({
        cause: `Intune toont ${f['count']} partners die Jamf kunnen zijn.`,
        fix: 'Ruim dat eerst op in Intune: de bot gokt niet.',
      }),
      'removal-date': f => ({
        cause: `Er loopt nog een eerdere ontkoppeling: op ${f['date']} worden apparaten verwijderd.`,
        fix: 'Kijk na het koppelen of die datum weg is.',
      }),
      'not-read': notReadNl('De partnergegevens van Intune'),
    },
  },
  'platform-supported': {
    title: 'Ondersteuning van dit platform',
    codes: {
      'past-end-of-support': f => ({
        cause: `Microsoft ondersteunt dit platform sinds ${f['since']} niet meer; nieuwe koppelingen kunnen worden geweigerd.`,
        fix: 'Bereid de overstap voor naar de opvolger, Jamf Device Compliance.',
      }),
      'not-read': notReadNl('De ondersteuning'),
    },
  },
};
