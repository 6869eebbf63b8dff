export const en = {
  phrases: [
    'cancel scan',
    'cancel the scan',
    'stop the scan',
    'stop scan',
    'cancel check devices',
    'cancel checking devices',
    'stop checking devices',
    'stop checking the macs',
  ],
  help: { example: 'cancel scan acme', does: 'ends the reading of a fleet: whoever asked for it, or an operator' },
  none: 'No fleet is being read right now.',
  ended: 'That reading has ended already.',
  notYours: (name: string) => `${name} asked for it: they cancel it, or an operator does.`,
};

export const nl: typeof en = {
  phrases: [
    'annuleer scan',
    'annuleer de scan',
    'stop de scan',
    'stop scan',
    'annuleer controleer apparaten',
    'annuleer controle apparaten',
    'stop controle apparaten',
    'stop met het controleren van de macs',
  ],
  help: { example: 'annuleer scan acme', does: 'stopt het lezen van een park: wie erom vroeg, of een beheerder' },
  none: 'Er wordt nu geen park gelezen.',
  ended: 'Die controle is al afgelopen.',
  notYours: name => `${name} vroeg erom: die annuleert, of een beheerder doet het.`,
};
