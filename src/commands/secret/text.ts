export const en = {
  phrases: [
    'secret',
    'client secret',
    'secret of',
    'secret for',
    'client secret of',
    'client secret for',
    'make the secret of',
    'make the secret for',
    'make the client secret of',
    'make the client secret for',
  ],
  help: {
    example: 'secret CR-12',
    does: 'sends you the link to the page where a client secret is made and shown once',
  },
};

export const nl: typeof en = {
  phrases: [
    'geheim',
    'clientgeheim',
    'geheim van',
    'geheim voor',
    'clientgeheim van',
    'clientgeheim voor',
    'maak het geheim van',
    'maak het geheim voor',
    'maak het clientgeheim van',
    'maak het clientgeheim voor',
  ],
  help: {
    example: 'geheim CR-12',
    does: 'stuurt je de link naar de pagina waar een clientgeheim wordt gemaakt en één keer getoond',
  },
};
