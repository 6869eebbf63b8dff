import { z } from 'zod/v4';
import type { Producer } from '../producers.js';
import { contentsOf } from './contents.js';
import { filesOf } from './files.js';
import { knownSecrets } from './known-secrets.js';
import { lookAround } from './look.js';
import { pseudonyms } from './pseudonyms.js';
import { secretsIn } from './scan.js';
import { zipped } from './zip.js';

const wanted = z.object({ instance: z.string().optional() });

/**
 * What support asks for, in one file: findings, versions, the partner record, permissions, the last changes and the
 * settings. Secrets are not put in; whether one got in all the same is looked for at the end, and then nothing is given.
 */
export const supportBundle: Producer = async (about, parts, reader) => {
  const { settings, log, clock } = parts;
  const { instance } = wanted.parse(about);
  const isGone = instance !== undefined && !settings.instances.some(({ alias }) => alias === instance);
  if (isGone) return { notMade: 'nothing-to-give' };
  const looked = await lookAround(parts, instance);
  const now = clock.now();
  const contents = contentsOf(looked, settings, now);
  const files = filesOf(pseudonyms([reader.person, ...looked.people])(contents));
  // Before the people were replaced, too: of a secret with a name in it the rest would be left, and not be recognised.
  const found = secretsIn([...filesOf(contents), ...files], await knownSecrets(settings));
  if (found.length > 0) {
    log.error({ found }, 'a support bundle was not given: something in it looks like a secret');
    return { notMade: 'secret-found' };
  }
  const fileName = `connector-support-${instance ?? 'all'}-${now.toISOString().slice(0, 10)}.zip`;
  return { fileName, type: 'application/zip', chunks: zipped(files, now) };
};
