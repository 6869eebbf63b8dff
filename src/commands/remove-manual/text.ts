export const en = {
  phrases: [
    'remove manual',
    'remove the manual connection',
    'remove the manual connection of',
    'remove the manual integration',
    'remove the manual integration of',
    'remove manual connection of',
    'delete the manual connection of',
    'delete the manual integration of',
  ],
  help: {
    example: 'remove manual acme because the cloud connector comes next',
    does: 'asks to remove the manual connection and its apps',
  },
};

export const nl: typeof en = {
  phrases: [
    'verwijder handmatige koppeling',
    'verwijder handmatig',
    'verwijder de handmatige koppeling',
    'verwijder de handmatige koppeling van',
    'haal de handmatige koppeling van … weg',
    'verwijder de handmatige integratie van',
    '… handmatige koppeling verwijderen',
    'handmatige koppeling verwijderen',
  ],
  help: {
    example: 'verwijder handmatige koppeling acme omdat de cloudconnector volgt',
    does: 'vraagt om de handmatige koppeling en haar apps te verwijderen',
  },
};
