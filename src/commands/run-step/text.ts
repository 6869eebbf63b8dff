export const en = {
  phrases: ['run', 'run step', 'execute', 'execute step'],
  help: { example: 'run CR-12 5b', does: 'shows the step of a change that you can sign in for and run' },
  signIn: 'Sign in, so that this step is done in your name.',
};

export const nl: typeof en = {
  phrases: ['voer … uit', 'voer uit', 'stap uitvoeren', '… uitvoeren'],
  help: { example: 'voer CR-12 5b uit', does: 'toont de stap van een wijziging waarvoor jij je kunt aanmelden' },
  signIn: 'Meld je aan: deze stap wordt in jouw naam gedaan.',
};
