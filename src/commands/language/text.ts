export const en = {
  phrases: [
    'language',
    'set language',
    'set language to',
    'set the language to',
    'change language to',
    'change the language to',
    'switch to',
    'speak',
    'english',
    'in english',
    'dutch',
    'in dutch',
  ],
  menu: { title: 'language', description: 'Choose English or Dutch: "language nl"' },
  help: { example: 'language nl', does: 'I speak Dutch with you from then on' },
};

export const nl: typeof en = {
  phrases: [
    'taal',
    'zet taal op',
    'zet de taal op',
    'verander de taal naar',
    'wissel naar',
    'spreek',
    'praat',
    '… praten',
    '… spreken',
    'nederlands',
    'in het nederlands',
    'engels',
    'in het engels',
  ],
  menu: { title: 'taal', description: 'Kies Nederlands of Engels: "taal en"' },
  help: { example: 'taal engels', does: 'ik spreek voortaan Engels met je' },
};
