import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { SignJWT } from 'jose';

/** A self-signed certificate as an operator makes one, with its key; DER by hand, for Node makes none. */
export type TestCertificate = {
  /** PEM. */
  readonly certificate: string;
  readonly privateKey: string;
  /** Of the certificate, base64url. */
  readonly thumbprint: string;
  readonly key: KeyObject;
};

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const time = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11 */
const algorithm = sequence(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'));
const commonName = (name: string) =>
  sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name)))));

export function makeCertificate({ from = '2026-01-01', to = '2027-12-31' } = {}): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = commonName('Connector Bot test');
  const body = sequence(
    der(0xa0, Buffer.from('020102', 'hex')),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(new Date(from)), time(new Date(to))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
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
