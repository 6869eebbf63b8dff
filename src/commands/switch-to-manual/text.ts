export const en = {
  phrases: [
    'switch to manual',
    'switch … to manual',
    'switch … to a manual connection',
    'move … to manual',
    'move … to a manual connection',
  ],
  help: {
    example: 'switch to manual acme global domain contoso.onmicrosoft.com because Jamf Pro moves on premises',
    does: 'asks to move from the cloud connector to a manual connection',
  },
};

export const nl: typeof en = {
  phrases: [
    'schakel over naar handmatig',
    'schakel … over naar handmatig',
    'schakel … over op handmatig',
    'zet … over op handmatig',
    'zet … over naar handmatig',
    'zet … over op een handmatige koppeling',
    'schakel … over op een handmatige koppeling',
  ],
  help: {
    example:
      'schakel over naar handmatig acme global domein contoso.onmicrosoft.com omdat Jamf Pro naar ons datacentrum gaat',
    does: 'vraagt om van de cloudconnector op een handmatige koppeling over te gaan',
  },
};
