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
  menu: { title: 'history', description: 'Who did what in a change: "history CR-12"' },
  help: { example: 'history CR-12', does: 'shows who did what in a change, and when' },
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
  menu: { title: 'geschiedenis', description: 'Wie wat deed in een wijziging: "geschiedenis CR-12"' },
  help: { example: 'geschiedenis CR-12', does: 'toont wie wat deed in een wijziging, en wanneer' },
};
