export const en = {
  phrases: [
    'check network',
    'check the network',
    'network',
    'network check',
    'check connectivity',
    'check firewall',
    'check the firewall',
    'check ports',
    'check the ports',
    'test network',
    'test the network',
    'firewall list',
    'show the firewall list',
  ],
  help: {
    example: 'check network',
    does: 'tries every address from where I run, and lists what a firewall must allow',
  },
};

export const nl: typeof en = {
  phrases: [
    'controleer netwerk',
    'controleer het netwerk',
    'netwerk',
    'check netwerk',
    'netwerkcheck',
    'controleer firewall',
    'controleer de firewall',
    'controleer poorten',
    'controleer de poorten',
    'test netwerk',
    'test het netwerk',
    'firewalllijst',
    'netwerk controleren',
  ],
  help: {
    example: 'controleer netwerk',
    does: 'probeert elk adres vanaf waar ik draai, en geeft de lijst voor de firewall',
  },
};
