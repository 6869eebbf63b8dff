export const en = {
  phrases: [
    'check prerequisites',
    'check licences',
    'check licenses',
    'check the prerequisites',
    'prerequisites',
    'check requirements',
    'check the requirements',
    'requirements',
    'is … ready',
    'is … ready to connect',
    'ready to connect',
    'preflight',
    'pre-flight check',
  ],
  help: { example: 'check prerequisites acme', does: 'says whether all that a connection needs is in place' },
};

export const nl: typeof en = {
  phrases: [
    'controleer vereisten',
    'controleer de vereisten',
    'vereisten',
    'check vereisten',
    'voorwaarden controleren',
    'controleer voorwaarden',
    'controleer de voorwaarden',
    'is … klaar om te koppelen',
    'vereisten controleren',
  ],
  help: { example: 'controleer vereisten acme', does: 'zegt of alles klaar is wat een koppeling nodig heeft' },
};
