import type { Parts } from '../../parts.js';
import type { Instance } from '../../settings.js';
import { look, type Seen } from '../seen.js';

export type JamfLook = {
  readonly instance: Pick<Instance, 'alias' | 'host' | 'hosting' | 'private'>;
  readonly signIn: Instance['signIn']['is'];
  readonly version: Seen<string>;
  readonly privileges: Seen<readonly string[]>;
};

export const lookAtJamf = ({ settings, jamf, log }: Parts): Promise<readonly JamfLook[]> =>
  Promise.all(
    settings.instances.map(async instance => {
      const server = jamf.of(instance.alias);
      const version = await look(log, 'reading the version of Jamf Pro', () => server.version());
      // A server that does not answer is not asked twice.
      const privileges = version.ok
        ? await look(log, 'reading the privileges in Jamf Pro', () => server.privileges())
        : version;
      return { instance, signIn: instance.signIn.is, version, privileges };
    }),
  );
