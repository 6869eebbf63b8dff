export const en = {
  phrases: ['sign in', 'sign me in', 'log in', 'login', 'signin', 'test my sign-in'],
  help: { example: 'sign in', does: 'tries whether a step can be run in your name; keeps nothing' },
};

export const nl: typeof en = {
  phrases: ['meld aan', 'meld me aan', 'meld mij aan', 'aanmelden', 'inloggen', 'log me in', 'test mijn aanmelding'],
  help: { example: 'meld aan', does: 'probeert of een stap in jouw naam kan; bewaart niets' },
};
