export const en = {
  phrases: [
    'rotate secret',
    'rotate the secret',
    'rotate the secret of',
    'rotate the client secret',
    'rotate the client secret of',
    'replace the secret of',
    'replace the client secret of',
    'renew the secret of',
    'renew the client secret of',
  ],
  help: {
    example: 'rotate secret acme 12 months remove old because it expires soon',
    does: 'asks to replace the client secret of a manual connection',
  },
};

export const nl: typeof en = {
  phrases: [
    'vervang geheim',
    'vervang het geheim',
    'vervang het geheim van',
    'vervang het clientgeheim',
    'vervang het clientgeheim van',
    'vernieuw het geheim van',
    'vernieuw het clientgeheim van',
    'roteer het geheim van',
    'geheim vervangen',
    '… geheim vervangen',
  ],
  help: {
    example: 'vervang geheim acme 12 maanden oude verwijderen omdat het bijna verloopt',
    does: 'vraagt om het clientgeheim van een handmatige koppeling te vervangen',
  },
};
