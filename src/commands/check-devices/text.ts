export const en = {
  phrases: [
    'check devices',
    'check the devices',
    'check all devices',
    'check macs',
    'check the macs',
    'check all macs',
    'check all the macs',
    'check all the devices',
    'check every mac',
    'check the fleet',
    'check fleet',
    'devices',
    'macs',
    'fleet',
    'how are the macs',
    'scan devices',
    'scan the fleet',
    'scan macs',
  ],
  help: { example: 'check devices acme', does: 'reads every Mac of a server and counts what is the matter' },
  which: (declared: string) =>
    `Which server? A whole fleet takes a while, so name one: check devices and one of ${declared}.`,
};

export const nl: typeof en = {
  phrases: [
    'controleer apparaten',
    'controleer de apparaten',
    'controleer alle apparaten',
    'controleer macs',
    'controleer de macs',
    'controleer alle macs',
    'check apparaten',
    'check de apparaten',
    'check de macs',
    'apparaten',
    'macs',
    'hoe staat het met de macs',
    'scan apparaten',
    'scan de macs',
  ],
  help: { example: 'controleer apparaten acme', does: 'leest elke Mac van een server en telt waar iets mee is' },
  which: declared =>
    `Welke server? Een heel park duurt even, dus noem er een: controleer apparaten en een van ${declared}.`,
};
