export const en = {
  phrases: [
    'history',
    'history of',
    'show history',
    'show the history',
    'show the history of',
    'timeline',
    'timeline of',
    'audit',
    'log of',
    'what happened with',
    'what happened to',
  ],
  menu: {
    title: 'history',
    description: 'Changes and their outcome, by server, days or person; in full: "history CR-12"',
  },
  help: {
    example: 'history acme 7d',
    does: 'lists changes and their outcome, by server, days or person; with CR-12, who did what in that one',
  },
};

export const nl: typeof en = {
  phrases: [
    'geschiedenis',
    'geschiedenis van',
    'toon geschiedenis',
    'toon de geschiedenis van',
    'historie',
    'historie van',
    'verloop van',
    'logboek van',
    'wat is er gebeurd met',
    'wat gebeurde er met',
  ],
  menu: {
    title: 'geschiedenis',
    description: 'Wijzigingen en hun afloop, per server, dagen of persoon; voluit: "geschiedenis CR-12"',
  },
  help: {
    example: 'geschiedenis acme 7 dagen',
    does: 'toont wijzigingen en hun afloop, per server, dagen of persoon; met CR-12: wie wat deed in die ene',
  },
};
