export const en = {
  phrases: ['connect', 'connect jamf', 'connect jamf pro', 'set up jamf', 'set up the jamf connection'],
  menu: {
    title: 'connect jamf',
    description: 'Ask for a connection between a Jamf Pro server and Intune; others approve it',
  },
  help: {
    example: 'connect jamf acme cloud global default because our Macs move to Intune',
    does: 'asks for a connection; nothing happens before it is approved',
  },
  dialog: 'Connect Jamf Pro to Intune',
  notOffered: {
    manual:
      'A manual connection (with an app registration and a client secret of your own) is planned for a later version. Until then an administrator makes it by hand.',
    'device-compliance':
      'Device Compliance is the successor of Conditional Access in Jamf Pro, and the right choice for a new connection. This version cannot make it yet; an administrator makes it by hand in Jamf Pro and Intune.',
  },
};

export const nl: typeof en = {
  phrases: [
    'koppel',
    'koppel jamf',
    'koppel jamf pro',
    'verbind',
    'verbind jamf',
    'verbind jamf pro',
    'sluit … aan',
    'jamf koppelen',
    'jamf verbinden',
    'koppelen',
    'verbinden',
    '… koppelen',
    '… verbinden',
    '… aansluiten',
    '… willen koppelen',
  ],
  menu: {
    title: 'koppel jamf',
    description: 'Vraag een koppeling aan tussen een Jamf Pro-server en Intune; anderen keuren die goed',
  },
  help: {
    example: 'koppel jamf acme cloud global standaard omdat onze Macs naar Intune gaan',
    does: 'vraagt een koppeling aan; er gebeurt niets voordat die is goedgekeurd',
  },
  dialog: 'Jamf Pro koppelen aan Intune',
  notOffered: {
    manual:
      'Een handmatige koppeling (met een eigen app-registratie en clientgeheim) komt in een latere versie. Tot die tijd maakt een beheerder die met de hand.',
    'device-compliance':
      'Device Compliance is de opvolger van Conditional Access in Jamf Pro en de juiste keuze voor een nieuwe koppeling. Deze versie kan die nog niet maken; een beheerder doet dat met de hand in Jamf Pro en Intune.',
  },
};
