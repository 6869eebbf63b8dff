import type { Check } from '../check.js';

/** Microsoft's articles on the two old ways to connect. */
export const connectorSetup =
  'https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector';
export const manualSetup =
  'https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually';

/** Directory.Read.All is consented to by a Global or Privileged Role Administrator; what is too much, others can take. */
export function fixesOfApps(source: string): Check['fixes'] {
  const consent = { who: 'privileged-role-administrator', where: 'entra', source } as const;
  const manage = { who: 'cloud-application-administrator', where: 'entra', source } as const;
  return {
    'not-there': { ...consent, act: 'repair' },
    gone: { who: 'intune-administrator', where: 'intune', source },
    'own-tenant': manage,
    several: manage,
    'owner-unknown': manage,
    'owners-differ': manage,
    'owner-unconfirmed': manage,
    'disabled-by-microsoft': manage,
    disabled: { ...manage, act: 'repair' },
    missing: { ...consent, act: 'repair' },
    'one-user': { ...consent, act: 'repair' },
    extra: { ...manage, act: 'repair' },
    'cannot-tell': { who: 'intune-administrator', where: 'intune' },
  };
}
