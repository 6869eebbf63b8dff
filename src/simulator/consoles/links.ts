import { isAtLeast } from '../jamf/version.js';
import type { World } from '../world.js';
import { compliancePath } from './jamf-compliance.js';

export type ConsoleLink = { title: string; path: string; icon: 'jamf' | 'intune' | 'entra' };

/** Where the consoles are, for those who want to look around. */
export function consoleLinks(world: World): ConsoleLink[] {
  const jamf = Object.values(world.jamf).flatMap(({ alias, version }) => [
    { title: `Jamf Pro ${alias}`, path: `/consoles/jamf/${alias}/conditional-access`, icon: 'jamf' as const },
    ...(isAtLeast(version, '11')
      ? [{ title: `Jamf Pro ${alias}: Device Compliance`, path: compliancePath(alias), icon: 'jamf' as const }]
      : []),
  ]);
  return [
    ...jamf,
    { title: 'Intune: Partner device management', path: '/consoles/intune/partner-device-management', icon: 'intune' },
    {
      title: 'Intune: Partner compliance management',
      path: '/consoles/intune/partner-compliance-management',
      icon: 'intune',
    },
    { title: 'Entra: App registrations', path: '/consoles/entra/app-registrations', icon: 'entra' },
    { title: 'Entra: Enterprise applications', path: '/consoles/entra/enterprise-apps', icon: 'entra' },
    { title: 'Entra: Deleted applications', path: '/consoles/entra/deleted-apps', icon: 'entra' },
  ];
}
