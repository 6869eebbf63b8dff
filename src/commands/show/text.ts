export const en = {
  phrases: ['show', 'show me', 'show change', 'review', 'view', 'open', 'details', 'details of', 'change', 'cr'],
  help: { example: 'show CR-12', does: 'shows a change as it stands, with what you may do' },
};

export const nl: typeof en = {
  phrases: [
    'toon',
    'toon wijziging',
    'bekijk',
    'bekijk wijziging',
    'open',
    'details',
    'details van',
    'laat … zien',
    'wijziging',
    'cr',
  ],
  help: { example: 'toon CR-12', does: 'toont een wijziging zoals die er nu voor staat, met wat jij kunt doen' },
};
