export const en = {
  phrases: [
    'terminate',
    'terminate jamf',
    'terminate the connection',
    'terminate the connection of',
    'terminate the partner of',
  ],
  help: {
    example: 'terminate acme because the server is gone',
    does: 'asks to end the connection from Intune, for all servers at once and for good',
  },
};

export const nl: typeof en = {
  phrases: [
    'beëindig',
    'beëindig jamf',
    'beëindig de koppeling',
    'beëindig de koppeling van',
    'beeindig',
    'beeindig de koppeling van',
    'beëindigen',
    '… beëindigen',
  ],
  help: {
    example: 'beëindig acme omdat de server weg is',
    does: 'vraagt om de koppeling vanuit Intune te beëindigen, voor alle servers tegelijk en voorgoed',
  },
};
