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
};
