import type { Repair } from '../../kinds.js';
import type { Check } from '../check.js';
import type { Fix } from '../finding.js';

/** Microsoft's articles on the two old ways to connect. */
export const connectorSetup =
  'https://learn.microsoft.com/intune/device-security/conditional-access-integration/configure-jamf-cloud-connector';
export const manualSetup =
  'https://learn.microsoft.com/intune/device-security/conditional-access-integration/setup-jamf-manually';

/**
 * Directory.Read.All is consented to by a Global or Privileged Role Administrator; what is too much, others can take.
 * `reconsent`: the change that has the consent given again, where there is one.
 */
export function fixesOfApps(source: string, reconsent?: Repair): Check['fixes'] {
  const who = { who: 'privileged-role-administrator', where: 'entra', source } as const;
  const consent: Fix = reconsent ? { ...who, act: 'repair', repair: reconsent } : who;
  const manage = { who: 'cloud-application-administrator', where: 'entra', source } as const;
  return {
    'not-there': consent,
    gone: { who: 'intune-administrator', where: 'intune', source },
    'own-tenant': manage,
    several: manage,
    'owner-unknown': manage,
    'owners-differ': manage,
    'owner-unconfirmed': manage,
    'disabled-by-microsoft': manage,
    disabled: { ...manage, act: 'repair', repair: 'enable-app' },
    missing: consent,
    'one-user': consent,
    extra: { ...manage, act: 'repair', repair: 'extra-permission' },
    'cannot-tell': { who: 'intune-administrator', where: 'intune' },
  };
}
