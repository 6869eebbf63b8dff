export const en = {
  phrases: ['unlock', 'unlock the lock of', 'free the lock of', 'release the lock of'],
  help: {
    example: 'unlock CR-12 and why',
    does: 'asks to end a change that blocks others (operators; an approver agrees)',
  },
  dialog: 'Free a lock',
};

export const nl: typeof en = {
  phrases: [
    'ontgrendel',
    'ontgrendelen',
    'hef de vergrendeling van … op',
    'geef de vergrendeling van … vrij',
    '… ontgrendelen',
  ],
  help: {
    example: 'ontgrendel CR-12 en waarom',
    does: 'vraagt om een wijziging te beëindigen die andere tegenhoudt (beheerders; een goedkeurder gaat akkoord)',
  },
  dialog: 'Vergrendeling opheffen',
};
