import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { SignJWT } from 'jose';
import { bits, der, integer, sequence, setOf, text, time } from '../../src/simulator/network/der.js';

/** A self-signed certificate as an operator makes one, with its key. */
export type TestCertificate = {
  /** PEM. */
  readonly certificate: string;
  readonly privateKey: string;
  /** Of the certificate, base64url. */
  readonly thumbprint: string;
  readonly key: KeyObject;
};

/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11 */
const algorithm = sequence(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'));
const commonName = (name: string) => sequence(setOf(sequence(Buffer.from('0603550403', 'hex'), text(name))));

export function makeCertificate({ from = '2026-01-01', to = '2027-12-31' } = {}): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = commonName('Connector Bot test');
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(new Date(from)), time(new Date(to))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = bits(sign('sha256', body, privateKey));
  const raw = sequence(body, algorithm, signature);
  const lines = raw.toString('base64').replace(/(.{64})/g, '$1\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    thumbprint: createHash('sha256').update(raw).digest('base64url'),
    key: privateKey,
  };
}

type Assertion = {
  app: string;
  audience: string;
  algorithm?: 'RS256' | 'PS256';
  expires?: number;
  thumbprint?: string;
};

/** What an app hands over instead of a secret. `expires`: seconds from now by the machine's clock. */
export function assertionOf(made: TestCertificate, given: Assertion): Promise<string> {
  const { app, audience, algorithm: alg = 'PS256', expires = 600, thumbprint = made.thumbprint } = given;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: app, sub: app, aud: audience, jti: randomUUID(), nbf: now - 1, exp: now + expires })
    .setProtectedHeader({ alg, typ: 'JWT', 'x5t#S256': thumbprint })
    .sign(made.key);
}
