export const en = {
  phrases: [
    'instances',
    'list instances',
    'show instances',
    'which instances',
    'which instances are there',
    'jamf instances',
    'servers',
    'list servers',
    'jamf servers',
    'which servers',
  ],
  menu: { title: 'instances', description: 'The Jamf Pro servers I know, and how I reach them' },
  help: { example: 'instances', does: 'lists the Jamf Pro servers I know' },
};

export const nl: typeof en = {
  phrases: [
    'instances',
    'instanties',
    'toon instanties',
    'toon de instanties',
    'welke instanties',
    'welke instanties zijn er',
    'jamf instanties',
    'servers',
    'toon servers',
    'jamf servers',
    'welke servers',
  ],
  menu: { title: 'instanties', description: 'De Jamf Pro-servers die ik ken, en hoe ik erbij kom' },
  help: { example: 'instanties', does: 'toont de Jamf Pro-servers die ik ken' },
};
