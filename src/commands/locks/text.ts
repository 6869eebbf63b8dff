export const en = {
  phrases: [
    'locks',
    'list locks',
    'show locks',
    'show the locks',
    'what is locked',
    'which locks are there',
    'who holds the lock',
  ],
  help: { example: 'locks', does: 'shows what is locked, by whom, and what frees it' },
};

export const nl: typeof en = {
  phrases: [
    'vergrendelingen',
    'toon vergrendelingen',
    'toon de vergrendelingen',
    'wat is er vergrendeld',
    'welke vergrendelingen zijn er',
    'wie houdt de vergrendeling vast',
  ],
  help: { example: 'vergrendelingen', does: 'toont wat vergrendeld is, door wie, en wat het opheft' },
};
