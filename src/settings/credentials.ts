import { readFileSync } from 'node:fs';
import type { AppCredential } from '../settings.js';
import { certificateIn } from './certificate.js';
import type { Reader } from './reader.js';
import { wrong } from './wrong.js';

export type App = 'BOT' | 'READER' | 'WRITER';

const secretOf = { BOT: 'BOT_APP_PASSWORD', READER: 'READER_CLIENT_SECRET', WRITER: 'WRITER_CLIENT_SECRET' } as const;

/** The variables by which an app may prove who it is, in the order of advice. */
export const waysOf = <Of extends App>(app: Of) =>
  [`${app}_CERTIFICATE_FILE`, `${app}_MANAGED_IDENTITY`, `${app}_FEDERATED_TOKEN_FILE`, secretOf[app]] as const;

/** The one proof that an app was given; none, or two, stop the start. */
export function credentialIn(reader: Reader, app: App): AppCredential {
  const ways = waysOf(app);
  const given = ways.filter(name => reader.text(name) ?? reader.text(`${name}_FILE`));
  const [first, second] = given;
  if (first && second) return wrong(`${first} and ${second} are both set, but only one of them may be.`);
  const [certificate, managed, federated, secret] = ways;
  const keyFile = reader.text(`${app}_CERTIFICATE_KEY_FILE`);
  if (keyFile && first !== certificate) {
    return wrong(`${app}_CERTIFICATE_KEY_FILE is set, but ${certificate} is not: the key alone proves nothing.`);
  }
  if (first === certificate) return certificateIn(reader, certificate, `${app}_CERTIFICATE_KEY_FILE`);
  if (first === managed) return managedIn(reader, managed);
  if (first === federated) return federatedIn(reader, federated);
  if (first === secret) return { is: 'secret', clientSecret: reader.need(secret, 'the client secret') };
  return wrong(`${certificate} is not set, nor ${ways.slice(1).join(' or ')}, but production needs one of them.`);
}

function managedIn(reader: Reader, name: `${App}_MANAGED_IDENTITY`): AppCredential {
  const given = reader.need(name, 'the managed identity');
  return { is: 'managed-identity', ...(given === 'system' ? {} : { clientId: given }) };
}

/** Read at every use, since the platform renews it; here only to say early that it is not there. */
function federatedIn(reader: Reader, name: `${App}_FEDERATED_TOKEN_FILE`): AppCredential {
  const tokenFile = reader.need(name, 'the file with the token');
  try {
    readFileSync(tokenFile);
  } catch {
    return wrong(`${name} is "${tokenFile}", but must name a file that can be read.`);
  }
  return { is: 'federated', tokenFile };
}
