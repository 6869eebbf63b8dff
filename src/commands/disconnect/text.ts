export const en = {
  phrases: [
    'disconnect',
    'disconnect jamf',
    'disconnect jamf pro',
    'end the connection of',
    'break the connection of',
    'take down the connection of',
  ],
  help: {
    example: 'disconnect acme others because our Macs move to another MDM',
    does: 'asks to end a connection; say whether other servers stay connected (others, last)',
  },
};

export const nl: typeof en = {
  phrases: [
    'ontkoppel',
    'ontkoppel jamf',
    'ontkoppel jamf pro',
    'koppel … los',
    'maak … los',
    'verbreek de koppeling van',
    'verbreek de verbinding van',
    'verbreek de koppeling met',
    'ontkoppelen',
    '… ontkoppelen',
    '… loskoppelen',
  ],
  help: {
    example: 'ontkoppel acme anderen omdat onze Macs naar een ander MDM gaan',
    does: 'vraagt om te ontkoppelen; zeg of er andere servers gekoppeld blijven (anderen, laatste)',
  },
};
