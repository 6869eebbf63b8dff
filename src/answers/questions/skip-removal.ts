import type { Topic } from '../topic.js';

export const skipRemoval: Topic = {
  id: 'skip-removal',
  group: 'connect',
  source: {
    article: 'connector',
    anchor: 'remove-the-jamf-pro-integration-for-a-previously-configured-tenant',
  },
  facts: ['connection', 'servers'],
  command: 'connect',
  next: ['create-connection-steps', 'add-extra-instance', 'remove-manual-steps'],
  en: {
    title: 'When nothing has to be removed first',
    asked: [
      'when can i skip the removal procedure',
      'skip removing the previous integration',
      'do i need the removal steps on a new tenant',
      'we never connected jamf to intune, must i remove anything first',
      'removal needed if we already use the cloud connector?',
      'first time setup, can i go straight to configuring the connector',
      'already have a cloud connector for one jamf, do i have to take that out first for the next',
      'brand new tenant jamf: start with removal or with connect',
      'does the remove chapter apply to us',
      'is the cleanup part required when no integration exists',
      'who can skip removal',
      'start directly with cloud connector configuration, when allowed',
      'fresh intune tenant nothing configured, removal step relevant?',
      'cc already active on tenant, do the removal procedure?',
      'in which cases is removing the integration not necessary',
      'no existing connection skip?',
      'remove section only for manual tenants?',
      'can we jump over the part about a previously configured tenant',
      'skip removel',
      'not sure if i have to clean something up before connecting jamf for the first time',
    ],
    answer: [
      'Skip the removal, and start with configuring the cloud connector, in either of these cases:',
      {
        points: [
          'you have not set up a connection between Jamf Pro and Intune yet;',
          'you have one or more connections that use the cloud connector already.',
        ],
      },
      'Only a manually configured integration has to be removed from your Azure tenant first.',
    ],
    since: [
      '**Conditional Access** in Jamf Pro no longer accepts new configurations. Whoever starts today connects with Jamf Device Compliance.',
    ],
  },
  nl: {
    title: 'Wanneer je niets eerst hoeft te verwijderen',
    asked: [
      'wanneer kan ik de verwijderprocedure overslaan',
      'verwijderen van de vorige integratie overslaan',
      'heb ik de verwijderstappen nodig bij een nieuwe tenant',
      'we hebben jamf nooit aan intune gekoppeld, moet er eerst iets weg',
      'verwijderen nodig als we al de cloudconnector gebruiken?',
      'eerste keer inrichten, kan ik meteen de connector configureren',
      'er is al een cloudconnector voor één jamf, moet die er eerst uit voor de volgende',
      'gloednieuwe tenant jamf: beginnen met verwijderen of met verbinden',
      'geldt het hoofdstuk verwijderen voor ons',
      'is opruimen verplicht als er nog geen integratie is',
      'wie mag verwijderen overslaan',
      'meteen beginnen met de cloudconnector, wanneer mag dat',
      'verse intune tenant, niets ingesteld, is de verwijderstap relevant',
      'cc al actief op de tenant, toch verwijderprocedure doen?',
      'in welke gevallen hoeft de integratie niet verwijderd te worden',
      'nog geen verbinding, overslaan?',
      'is dat verwijderstuk alleen voor handmatige tenants',
      'mogen we het deel over een eerder geconfigureerde tenant overslaan',
      'verwijdern overslaan',
      'weet niet of ik iets moet opruimen voor ik jamf voor het eerst koppel',
    ],
    answer: [
      'Sla het verwijderen over en begin meteen met het instellen van de cloudconnector als een van deze twee geldt:',
      {
        points: [
          'je hebt nog geen verbinding ingesteld tussen Jamf Pro en Intune;',
          'je hebt al een of meer verbindingen die de cloudconnector gebruiken.',
        ],
      },
      'Alleen een handmatig ingestelde integratie moet eerst uit je Azure-tenant.',
    ],
    since: [
      '**Voorwaardelijke toegang** in Jamf Pro neemt geen nieuwe configuraties meer aan. Wie nu begint, koppelt met Jamf Device Compliance.',
    ],
  },
};
