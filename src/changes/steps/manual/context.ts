import type { Facts } from '../../../kinds.js';
import type { WordsContext } from '../../words.js';
import { registrationName } from './about.js';

/*
 * What the words of a manual connection take from the change. App registrations have no address of their own in the
 * settings: the link leads to Entra, and the clicks say where to go from there.
 */
export const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** What the registration is called by: its name and id once it was seen, the name that was asked for before. */
export function appIn({ evidence, inputs, wish, baseline }: WordsContext) {
  const seen = evidence[registrationName];
  return {
    name: String(seen?.['name'] ?? baseline['appName'] ?? wish['appName'] ?? ''),
    id: String(seen?.['appId'] ?? inputs.applicationId ?? ''),
  };
}

export const groupsIn = (wish: Facts): string => list(wish['includeGroups']);

export const jamfAddress = ({ host }: WordsContext): string => `https://${host}`;
