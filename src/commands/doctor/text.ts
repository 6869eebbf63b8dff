export const en = {
  phrases: ['doctor', 'run doctor', 'how are you', 'are you ok', 'are you okay', 'check yourself', 'self check'],
  menu: { title: 'doctor', description: 'For operators: what I need to work, and what of it is wrong' },
  help: { example: 'doctor', does: 'looks at what I need to work, for operators' },
  line: 'I can reach you here. You asked me how I am: the answer comes as a card.',
  deviation: 'A way around a step',
};

export const nl: typeof en = {
  phrases: ['dokter', 'doctor', 'hoe gaat het', 'hoe gaat het met je', 'hoe is het met je', 'alles goed', 'zelftest'],
  menu: { title: 'dokter', description: 'Voor beheerders: wat ik nodig heb, en wat daarvan niet klopt' },
  help: { example: 'dokter', does: 'kijkt wat ik nodig heb om te werken, voor beheerders' },
  line: 'Hier kan ik je bereiken. Je vroeg hoe het met mij gaat: het antwoord komt als kaart.',
  deviation: 'Een uitweg bij een stap',
};
