import type { Topic } from '../topic.js';

export const jamfVersionCloud: Topic = {
  id: 'jamf-version-cloud',
  group: 'requirements',
  source: { article: 'connector', anchor: 'prerequisites' },
  facts: ['jamf-version'],
  command: 'check-prerequisites',
  next: ['prereqs-cloud', 'macos-version-cloud', 'jamf-version-manual'],
  en: {
    title: 'Jamf Pro version for the cloud connector',
    asked: [
      'which jamf version do we need for the cloud connector',
      'minimum jamf pro version connector',
      'is jamf pro 10.17 new enough for cc',
      'do we have to upgrade jamf before using the cloud connector',
      'lowest jamf release that supports the cloud connection type',
      'jamf 10.18 ok?',
    ],
    answer: ['The cloud connector needs Jamf Pro **10.18** or later.'],
    since: [
      'Jamf hosts every server that can use the cloud connector, and keeps those on a current version; an old version is a server of your own.',
    ],
  },
  nl: {
    title: 'Jamf Pro-versie voor de cloudconnector',
    asked: [
      'welke jamf versie is nodig voor de cloudconnector',
      'minimale versie jamf pro connector',
      'is jamf pro 10.17 nieuw genoeg voor cc',
      'moeten we jamf eerst upgraden voor de cloud connector',
      'vanaf welke jamf release werkt de cloudkoppeling',
      'jamf 10.18 goed?',
    ],
    answer: ['De cloudconnector vraagt Jamf Pro **10.18** of hoger.'],
    since: [
      'Alleen servers die Jamf zelf host kunnen de cloudconnector gebruiken, en die houdt Jamf bij; een oude versie hoort bij een server die je zelf beheert.',
    ],
  },
};
