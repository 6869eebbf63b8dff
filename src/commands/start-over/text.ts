export const en = {
  phrases: ['start over', 'start over with', 'start over from', 'begin again with', 'ask again for'],
  help: {
    example: 'start over CR-12',
    does: 'asks for the same again, with a new plan; takes over from a change that is stuck',
  },
};

export const nl: typeof en = {
  phrases: [
    'begin opnieuw',
    'begin opnieuw met',
    'begin … opnieuw',
    'start opnieuw',
    'start … opnieuw',
    'vraag … opnieuw aan',
    'opnieuw beginnen met',
  ],
  help: {
    example: 'begin opnieuw met CR-12',
    does: 'vraagt hetzelfde opnieuw aan, met een nieuw plan; neemt over van een wijziging die vastzit',
  },
};
