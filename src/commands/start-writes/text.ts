export const en = {
  phrases: [
    'start writes',
    'start all writes',
    'start writing',
    'start writing again',
    'resume writes',
    'resume writing',
  ],
  help: { example: 'start writes and why', does: 'asks to let me write again (two operators)' },
  dialog: 'Let me write again',
};

export const nl: typeof en = {
  phrases: [
    'start schrijven',
    'start met schrijven',
    'begin weer met schrijven',
    'hervat schrijven',
    'hervat het schrijven',
  ],
  help: { example: 'start schrijven en waarom', does: 'vraagt om mij weer te laten schrijven (twee beheerders)' },
  dialog: 'Weer laten schrijven',
};
