import { readFile } from 'node:fs/promises';
import type { AppCredential, Secret, Settings } from '../../../settings.js';

/**
 * Every secret that the settings hold, or name a file for. Of those in a vault the bot knows the value only while it
 * signs in to Jamf Pro: they are recognised by their form, if at all.
 */
export async function knownSecrets(settings: Settings): Promise<readonly string[]> {
  const { bot, reader, writer, instances, databaseUrl } = settings;
  const apps = [bot, reader, ...(writer ? [writer] : [])].map(({ credential }) => ofApp(credential));
  const jamf = instances.map(({ signIn }) =>
    heldIn(signIn.is === 'api-client' ? signIn.clientSecret : signIn.password),
  );
  const found = await Promise.all([...apps, ...jamf]);
  return [...found.flat(), ...ofAddress(databaseUrl)].map(secret => secret.trim()).filter(secret => secret !== '');
}

async function ofApp(credential: AppCredential): Promise<readonly string[]> {
  if (credential.is === 'secret') return [credential.clientSecret];
  // A line of it would be enough: a key is never quoted as a whole.
  if (credential.is === 'certificate') return credential.privateKey.split('\n').filter(line => line.length >= 40);
  return credential.is === 'federated' ? heldIn({ file: credential.tokenFile }) : [];
}

async function heldIn(secret: Secret): Promise<readonly string[]> {
  if (typeof secret === 'string') return [secret];
  // A file that is gone gives no secret away.
  return 'file' in secret ? [await readFile(secret.file, 'utf8').catch(() => '')] : [];
}

function ofAddress(address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  const password = URL.canParse(address) ? decodeURIComponent(new URL(address).password) : '';
  return [address, password];
}
