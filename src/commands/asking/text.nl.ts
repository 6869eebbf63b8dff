import type { en } from './text.en.js';

const guidHint = 'Object-id’s, met spaties ertussen';

export const nl: typeof en = {
  fields: {
    instance: { label: 'Jamf Pro-server', hint: '', error: 'Kies een Jamf Pro-server uit de lijst.' },
    cloud: {
      label: 'Sovereign Cloud',
      hint: '',
      error: 'Kies de cloud uit de lijst.',
      choices: {
        'as-is': 'Zoals in Jamf Pro is ingesteld',
        global: 'Global (de gewone)',
        'us-gov-high': 'US Government (GCC High)',
        'us-gov-dod': 'US Government (DoD)',
        china: 'China (21Vianet)',
      },
    },
    landingPage: {
      label: 'Landingspagina voor computers die Microsoft niet herkent',
      hint: '',
      error: 'Kies de landingspagina uit de lijst.',
      choices: {
        'as-is': 'Zoals in Jamf Pro is ingesteld',
        default: 'De standaard registratiepagina van Jamf Pro',
        'access-denied': 'De pagina Access Denied',
        custom: 'Eigen URL',
      },
    },
    customUrl: {
      label: 'Eigen URL (alleen bij een eigen landingspagina)',
      hint: 'https://',
      error:
        'Bij een eigen pagina hoort een URL die met https:// begint, zonder gebruikersnaam of wachtwoord; bij andere pagina’s geen.',
    },
    appName: { label: 'Naam van de app in Entra', hint: '', error: 'De naam mag hooguit 120 tekens hebben.' },
    domainName: {
      label: 'Domeinnaam van je Entra-tenant',
      hint: 'contoso.onmicrosoft.com',
      error: 'Geef de domeinnaam van je Entra-tenant, zoals contoso.onmicrosoft.com.',
    },
    secretMonths: {
      label: 'Hoelang het clientgeheim geldig is',
      hint: '',
      error: 'Een geheim is 3, 6, 12, 18 of 24 maanden geldig.',
      choices: { 3: '3 maanden', 6: '6 maanden', 12: '12 maanden', 18: '18 maanden', 24: '24 maanden' },
    },
    includeGroups: {
      label: 'Gebruikersgroepen in Intune van wie de Macs meetellen',
      hint: guidHint,
      error: 'Geef de object-id’s van gebruikersgroepen in Entra.',
    },
    applicableGroup: {
      label: 'Toepasselijke groep: slimme groep van de Macs waarnaar wordt gekeken',
      hint: 'De naam in Jamf Pro',
      error: 'Noem de slimme groep van de Macs waarnaar wordt gekeken.',
    },
    complianceGroup: {
      label: 'Nalevingsgroep: slimme groep van de Macs die voldoen',
      hint: 'De naam in Jamf Pro',
      error: 'Noem de slimme groep van de Macs die voldoen.',
    },
    userGroups: {
      label: 'Gebruikersgroepen die Intune toewijst; nooit alle gebruikers',
      hint: guidHint,
      error: 'Geef de object-id’s van een of meer gebruikersgroepen in Entra.',
    },
    apps: {
      label: 'Jamf-apps in Entra die weggaan (leeg: ik zoek de twee)',
      hint: `${guidHint}; of: weg`,
      error: 'Geef de object-id’s van de apps, of: weg.',
    },
    remaining: {
      label: 'Blijven er andere servers gekoppeld in deze tenant?',
      hint: '',
      error: 'Zeg of er andere servers gekoppeld blijven: ze delen dezelfde partner in Intune.',
      choices: { none: 'Nee, dit is de laatste', others: 'Ja, andere blijven gekoppeld' },
    },
    connectorApps: {
      label: 'De apps van de cloudconnector in Entra',
      hint: '',
      error: 'Kies of de apps blijven.',
      choices: { keep: 'Laten staan', remove: 'Verwijderen' },
    },
    old: {
      label: 'Het oude geheim',
      hint: '',
      error: 'Kies wat er met het oude geheim gebeurt.',
      choices: { expire: 'Laten verlopen', remove: 'Verwijderen zodra het nieuwe aantoonbaar werkt' },
    },
    finding: {
      label: 'Wat er hersteld moet worden',
      hint: '',
      error: 'Kies wat er hersteld moet worden.',
      choices: {
        'consent-connector': 'Toestemming voor Cloud Connector',
        'consent-registration': 'Toestemming voor de app voor gebruikersregistratie',
        'application-id': 'Toepassings-id in Intune',
        'enable-app': 'Een app die uitstaat',
        'extra-permission': 'Een machtiging te veel',
      },
    },
    app: { label: 'Welke app (object-id; mag leeg blijven)', hint: '', error: 'Geef de object-id van de app.' },
    reason: {
      label: 'Reden',
      hint: 'Waarom is dit nodig, en waarom nu?',
      error: 'Geef een reden van 10 tot 500 tekens: daarop beslissen de goedkeurders.',
    },
    ticket: { label: 'Ticket', hint: '', error: 'Een ticketnummer is hier verplicht, van hooguit 100 tekens.' },
  },
  forms: {
    'connect-manual': {
      title: 'Jamf Pro handmatig koppelen',
      about: 'Met een eigen app en clientgeheim. Eerst maak ik een plan; er verandert niets voor het is goedgekeurd.',
    },
    'connect-device-compliance': {
      title: 'Jamf Device Compliance koppelen',
      about:
        'De opvolger van Conditional Access in Jamf Pro. Eerst maak ik een plan; er verandert niets voor het is goedgekeurd.',
    },
    'remove-manual': {
      title: 'De handmatige koppeling verwijderen',
      about: 'Macs melden niets meer tot de volgende koppeling staat. Eerst maak ik een plan.',
    },
    'migrate-cloud-connector': {
      title: 'Overgaan op de cloudconnector',
      about:
        'Haalt de handmatige koppeling weg en koppelt daarna met de cloudconnector: binnen 24 uur. Eerst maak ik een plan.',
    },
    'migrate-device-compliance': {
      title: 'Overgaan op Jamf Device Compliance',
      about:
        'Haalt de gebruikersgroepen van het oude platform en koppelt daarna Device Compliance. Eerst maak ik een plan.',
    },
    disconnect: {
      title: 'Jamf Pro ontkoppelen',
      about:
        'Macs verdwijnen uit Intune op de datum die Intune bepaalt en kunnen daarna worden geblokkeerd. Eerst maak ik een plan.',
    },
    'disconnect-device-compliance': {
      title: 'Jamf Device Compliance ontkoppelen',
      about: 'Macs melden niet meer of ze voldoen. Eerst maak ik een plan.',
    },
    'switch-to-manual': {
      title: 'Overgaan op een handmatige koppeling',
      about: 'Beëindigt de cloudconnector en koppelt daarna met een eigen app. Eerst maak ik een plan.',
    },
    'rotate-secret': {
      title: 'Het clientgeheim vervangen',
      about: 'Het oude blijft geldig tot het nieuwe aantoonbaar werkt. Eerst maak ik een plan.',
    },
    terminate: {
      title: 'De koppeling vanuit Intune beëindigen',
      about: 'Voor alle servers van de tenant tegelijk, en het is niet terug te draaien. Eerst maak ik een plan.',
    },
    repair: { title: 'Een koppeling herstellen', about: 'Eén bevinding, één stap. Eerst maak ik een plan.' },
  },
  send: 'Maak een plan',
  required: 'hier verplicht',
  optional: 'mag leeg blijven',
  or: 'Of typ',
  others: names => `Via mij gekoppeld: ${names}`,
};
