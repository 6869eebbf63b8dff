export const en = {
  phrases: [
    'check device',
    'check the device',
    'check mac',
    'check the mac',
    'check computer',
    'find device',
    'find mac',
    'look up device',
    'look up mac',
    'lookup device',
    'lookup mac',
  ],
  help: {
    example: 'check device acme-mac-007',
    does: 'looks up a Mac by name, serial number or user, in our own chat',
  },
};

export const nl: typeof en = {
  phrases: [
    'controleer apparaat',
    'controleer het apparaat',
    'controleer mac',
    'controleer de mac',
    'controleer computer',
    'check apparaat',
    'zoek apparaat',
    'zoek mac',
    'zoek de mac',
  ],
  help: {
    example: 'controleer apparaat acme-mac-007',
    does: 'zoekt een Mac op naam, serienummer of gebruiker, in onze eigen chat',
  },
};
