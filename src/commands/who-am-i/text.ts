export const en = {
  phrases: [
    'who am i',
    'whoami',
    'who am i here',
    'what may i do',
    'what may i do here',
    'what am i allowed to do',
    'my rights',
    'my roles',
    'show my rights',
    'show my roles',
  ],
  menu: { title: 'who am i', description: 'Your roles here, by which group, and what you may do' },
  help: { example: 'who am i', does: 'tells what you may do here, and why not the rest' },
};

export const nl: typeof en = {
  phrases: [
    'wie ben ik',
    'wie ben ik hier',
    'wat mag ik',
    'wat mag ik hier',
    'mijn rechten',
    'mijn rollen',
    'toon mijn rechten',
    'toon mijn rollen',
  ],
  menu: { title: 'wie ben ik', description: 'Je rollen hier, via welke groep, en wat je mag' },
  help: { example: 'wie ben ik', does: 'vertelt wat je hier mag, en waarom de rest niet' },
};
