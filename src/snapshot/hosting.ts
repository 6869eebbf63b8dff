import type { Instance } from '../settings.js';

/** The operator's word counts; without it, only a name that Jamf itself gives out tells. */
export function hostingOf(instance: Pick<Instance, 'host' | 'hosting'>): Instance['hosting'] {
  if (instance.hosting !== 'unknown') return instance.hosting;
  return instance.host.toLowerCase().endsWith('.jamfcloud.com') ? 'jamf-cloud' : 'unknown';
}
