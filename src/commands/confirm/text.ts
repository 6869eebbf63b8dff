export const en = {
  phrases: ['confirm', 'i confirm'],
  help: { example: 'confirm CR-12 2', does: 'says that you did step 2 of a change yourself' },
};

export const nl: typeof en = {
  phrases: ['bevestig', 'ik bevestig', 'bevestigen', '… bevestigen'],
  help: { example: 'bevestig CR-12 2', does: 'zegt dat je stap 2 van een wijziging zelf hebt gedaan' },
};
