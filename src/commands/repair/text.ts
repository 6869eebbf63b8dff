export const en = {
  phrases: ['repair', 'repair jamf', 'repair the connection', 'repair the connection of', 'fix the connection of'],
  help: {
    example: 'repair acme application-id because Intune shows another one',
    does: 'asks to repair one finding: consent-connector, consent-registration, application-id, enable-app or extra-permission',
  },
};

export const nl: typeof en = {
  phrases: [
    'herstel',
    'herstel jamf',
    'herstel de koppeling',
    'herstel de koppeling van',
    'repareer',
    'repareer de koppeling van',
    'herstellen',
    '… herstellen',
  ],
  help: {
    example: 'herstel acme application-id omdat Intune een andere toont',
    does: 'vraagt om één bevinding te herstellen: consent-connector, consent-registration, application-id, enable-app of extra-permission',
  },
};
