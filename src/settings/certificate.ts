import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AppCredential } from '../settings.js';
import type { Reader } from './reader.js';
import { wrong } from './wrong.js';

/** A certificate with its private key, as PEM, in one file or in two. What is wrong with it is told at the start. */
export function certificateIn(reader: Pick<Reader, 'text'>, name: string, keyName: string): AppCredential {
  const file = reader.text(name) ?? '';
  const keyFile = reader.text(keyName);
  const chain = certificatesOf(contentOf(file, name), `${name} is "${file}"`);
  const key = keyFile
    ? privateKeyOf(contentOf(keyFile, keyName), `${keyName} is "${keyFile}"`)
    : privateKeyOf(contentOf(file, name), `${name} is "${file}"`);
  // Files hold a chain in any order: ours is the one that belongs to the key.
  const own = chain.find(one => one.checkPrivateKey(key));
  if (!own) return wrong(`${name} is "${file}", but must hold the certificate that belongs to the private key.`);
  return {
    is: 'certificate',
    thumbprintSha256: own.fingerprint256.replaceAll(':', '').toLowerCase(),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: [own, ...chain.filter(one => one !== own)].map(String).join(''),
    notAfter: new Date(own.validTo).toISOString(),
  };
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return wrong(`${name} is "${file}", but must name a file that can be read.`);
  }
}

function certificatesOf(text: string, what: string): readonly X509Certificate[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map(block => new X509Certificate(block));
  } catch {
    // Damaged is told like missing.
  }
  return wrong(`${what}, but must hold a certificate in PEM.`);
}

/** Entra takes RSA keys: https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
function privateKeyOf(text: string, what: string): KeyObject {
  const block = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC )?PRIVATE KEY-----/.exec(
    text,
  )?.[0];
  try {
    const key = block && createPrivateKey(block);
    if (key && key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // Damaged, or under a password: told below.
  }
  return wrong(`${what}, but must hold an RSA private key in PEM, without a password.`);
}
