import { cloudHosts } from '../../clouds.js';
import type { Settings } from '../../settings.js';
import { ledTo } from '../led-to.js';

/** Where the button leads the browser: Microsoft's sign-in, or the one that stands for it. */
export function microsoftsPages({ cloud, routes }: Pick<Settings, 'cloud' | 'routes'>): readonly string[] {
  return [new URL(ledTo(`${cloudHosts(cloud).login}/`, routes)).origin];
}
