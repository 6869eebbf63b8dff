export const en = {
  phrases: ['check', 'check change', 'check again', 'recheck', 'read again', 'refresh', 'verify'],
  help: { example: 'check CR-12', does: 'reads again now and goes on with a change that waits' },
};

export const nl: typeof en = {
  phrases: [
    'check',
    'controleer',
    'controleer wijziging',
    'controleer opnieuw',
    'lees opnieuw',
    'ververs',
    '… controleren',
  ],
  help: { example: 'controleer CR-12', does: 'leest nu opnieuw en gaat verder met een wijziging die wacht' },
};
