import type { AppIdentity, Settings, SystemIdentity } from '../settings.js';
import { type App, credentialIn, waysOf } from './credentials.js';
import type { Reader } from './reader.js';
import { wrong } from './wrong.js';

/** Without an app id, botbuilder switches the authentication of incoming calls off, and says nothing. */
export function botIn(reader: Reader): AppIdentity {
  const appId = reader.need('BOT_APP_ID', "the application (client) id of the bot's registration");
  return { appId, credential: credentialIn(reader, 'BOT') };
}

/** An app registration, or the machine's managed identity by itself. */
export function readerIn(reader: Reader): Settings['reader'] {
  const alone = managedAlone(reader, 'READER');
  if (alone) return alone;
  const appId = reader.need('READER_APP_ID', 'the application (client) id with which the bot reads Microsoft Graph');
  return { appId, credential: credentialIn(reader, 'READER') };
}

/** Only where the bot is to write in its own name; anywhere else it must not even hold the means. */
export function writerIn(
  reader: Reader,
  { partnerWrite, appsWrite, writeAs }: Pick<Settings, 'partnerWrite' | 'appsWrite' | 'writeAs'>,
): AppIdentity | undefined {
  if ((partnerWrite === 'bot' || appsWrite === 'bot') && writeAs === 'app') return namedWriterIn(reader);
  const given = ['WRITER_APP_ID', ...waysOf('WRITER')].find(
    name => reader.text(name) !== undefined || reader.text(`${name}_FILE`) !== undefined,
  );
  if (!given) return undefined;
  const because = writeAs === 'approver' ? 'WRITE_AS=approver' : 'PARTNER_WRITE=person and APPS_WRITE=person';
  return wrong(`${given} is set, but with ${because} the bot must hold no power to write: remove WRITER_*.`);
}

function namedWriterIn(reader: Reader): AppIdentity {
  const alone = managedAlone(reader, 'WRITER');
  if (alone?.appId !== undefined) return alone;
  // The audit names who wrote, and the system's identity does not know its own name.
  const appId = reader.need('WRITER_APP_ID', 'with WRITE_AS=app, the application (client) id with which it writes');
  return { appId, credential: credentialIn(reader, 'WRITER') };
}

function managedAlone(reader: Reader, app: App & ('READER' | 'WRITER')): AppIdentity | SystemIdentity | undefined {
  const managed = reader.get(`${app}_MANAGED_IDENTITY`);
  if (!managed || reader.get(`${app}_APP_ID`)) return undefined;
  const credential = credentialIn(reader, app);
  if (credential.is !== 'managed-identity') return undefined;
  return credential.clientId ? { appId: credential.clientId, credential } : { credential };
}

/** A reader that can also write would defeat having two. */
export function refuseSharedIds(apps: readonly (AppIdentity | SystemIdentity)[]): void {
  const ids = apps.flatMap(({ appId }) => (appId ? [appId] : []));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) wrong(`The app id ${twice} is used twice, but bot, reader and writer must be different registrations.`);
}
