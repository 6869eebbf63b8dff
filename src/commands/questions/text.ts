export const en = {
  phrases: [
    'questions',
    'show questions',
    'show the questions',
    'unanswered questions',
    'promote question',
    'dismiss question',
  ],
  help: { example: 'questions', does: 'lists what I could not answer, for people with a role' },
  unknown: (number: number) => `I do not know question ${number}. Type questions for those there are.`,
};

export const nl: typeof en = {
  phrases: ['vragen', 'toon vragen', 'toon de vragen', 'onbeantwoorde vragen', 'draag vraag … voor', 'wijs vraag … af'],
  help: { example: 'vragen', does: 'toont waar ik geen antwoord op had, voor wie een rol heeft' },
  unknown: number => `Vraag ${number} ken ik niet. Typ vragen voor de vragen die er zijn.`,
};
