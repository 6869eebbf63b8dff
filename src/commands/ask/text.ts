export const en = {
  phrases: ['answer', 'show answer', 'show the answer'],
  help: { example: 'answer network-ports', does: 'answers a question about the connector; or just ask it' },
};

export const nl: typeof en = {
  phrases: ['antwoord', 'toon antwoord', 'toon het antwoord'],
  help: { example: 'antwoord network-ports', does: 'beantwoordt een vraag over de connector; of stel hem gewoon' },
};
