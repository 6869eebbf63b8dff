export const en = {
  phrases: [
    'check',
    'check all',
    'check everything',
    'check it all',
    'run all checks',
    'run the checks',
    'health check',
    'is everything ok',
    'is everything ok with',
    'is everything all right',
  ],
  menu: { title: 'check', description: 'Check everything: prerequisites, permissions, policies, network' },
  help: { example: 'check acme', does: 'reads everything and says what is not in order' },
};

export const nl: typeof en = {
  phrases: [
    'check',
    'check alles',
    'controleer',
    'controleer alles',
    'alles controleren',
    'voer alle controles uit',
    'gezondheidscheck',
    'is alles in orde',
    'is alles in orde met',
    'klopt alles',
    '… nakijken',
  ],
  menu: { title: 'check', description: 'Controleer alles: vereisten, machtigingen, beleid, netwerk' },
  help: { example: 'controleer acme', does: 'leest alles en zegt wat niet in orde is' },
};
