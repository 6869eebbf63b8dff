import type { World } from '../world.js';

export type ConsoleLink = { title: string; path: string; icon: 'jamf' | 'intune' | 'entra' };

/** Where the consoles are, for those who want to look around. */
export function consoleLinks(world: World): ConsoleLink[] {
  const jamf = Object.values(world.jamf).map(({ alias }) => ({
    title: `Jamf Pro ${alias}`,
    path: `/consoles/jamf/${alias}/conditional-access`,
    icon: 'jamf' as const,
  }));
  return [
    ...jamf,
    { title: 'Intune: Partner device management', path: '/consoles/intune/partner-device-management', icon: 'intune' },
    { title: 'Entra: Enterprise applications', path: '/consoles/entra/enterprise-apps', icon: 'entra' },
  ];
}
