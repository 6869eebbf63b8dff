export const en = {
  phrases: [
    'migrate',
    'migrate jamf',
    'migrate jamf pro',
    'move … to the cloud connector',
    'move … to cloud connector',
    'move … to device compliance',
    'move … to jamf device compliance',
  ],
  help: {
    example: 'migrate acme because Jamf ends manual connections',
    does: 'asks to move from manual to the cloud connector, or to device-compliance',
  },
};

export const nl: typeof en = {
  phrases: [
    'migreer',
    'migreer jamf',
    'migreer jamf pro',
    'zet … over',
    'zet … over op de cloudconnector',
    'zet … over op device compliance',
    'zet … over naar device compliance',
    'breng … over naar de cloudconnector',
    'migreren',
    '… migreren',
  ],
  help: {
    example: 'migreer acme omdat Jamf handmatige koppelingen beëindigt',
    does: 'vraagt om van handmatig op de cloudconnector over te gaan, of op device-compliance',
  },
};
