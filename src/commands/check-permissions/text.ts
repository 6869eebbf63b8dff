export const en = {
  phrases: [
    'check permissions',
    'check the permissions',
    'permissions',
    'check app permissions',
    'check the app permissions',
    'check the apps',
    'check apps',
    'check consent',
    'check grants',
    'show permissions',
    'verify permissions',
  ],
  help: { example: 'check permissions', does: "compares the permissions of Jamf's apps with what they must be" },
};

export const nl: typeof en = {
  phrases: [
    'controleer machtigingen',
    'controleer de machtigingen',
    'machtigingen',
    'check machtigingen',
    'controleer rechten',
    'controleer de rechten',
    'check rechten',
    'controleer de apps',
    'controleer apps',
    'controleer toestemming',
    'toon machtigingen',
    'machtigingen controleren',
    'rechten controleren',
  ],
  help: {
    example: 'controleer machtigingen',
    does: 'vergelijkt de machtigingen van de Jamf-apps met wat ze moeten zijn',
  },
};
