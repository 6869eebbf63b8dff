import type { Facts } from '../../../kinds.js';
import { dayWords } from '../day.js';
import { groupsIn, list } from './context.js';
import { cloudName, landingPage } from './text.en.js';

export const manualWishEn = (wish: Facts) => [
  { label: 'Connection type', value: 'Manual' },
  { label: 'Sovereign cloud', value: cloudName(wish['cloud']) },
  { label: 'Domain name', value: String(wish['domainName']) },
  { label: 'App registration', value: String(wish['appName']) },
  { label: 'Secret is good for', value: `${wish['secretMonths']} months` },
  { label: 'Included groups', value: groupsIn(wish) },
  { label: 'Landing page', value: landingPage(wish) },
];

export const secretEndsEn = (end: Facts): readonly string[] =>
  end['secretEnds']
    ? [
        `The secret ends on ${dayWords(end['secretEnds'], 'en')}. Ask for a new one in good time ("rotate secret"): without it Macs stop reporting.`,
      ]
    : [];

export const manualNextEn = (end: Facts): readonly string[] => [
  ...secretEndsEn(end),
  ...(list(end['otherPermissions'])
    ? [
        `The registration asks for more than update_device_attributes (${list(end['otherPermissions'])}). Microsoft's article of 2019 wants that one alone; the one of 2023 adds two.`,
      ]
    : []),
  'Assign compliance policies to groups of users, not of devices.',
  'Have people register their Mac through Jamf Self Service.',
  'The first heartbeat should arrive within 24 hours.',
];

export const heartbeatEn = (facts: Facts): string =>
  facts['holds'] === 'no'
    ? 'A day later Intune has had no heartbeat from Jamf since. Press Test on Conditional Access in Jamf Pro, then look at `status`.'
    : 'A day later I cannot read whether Intune hears from Jamf. Look at `status` yourself.';
