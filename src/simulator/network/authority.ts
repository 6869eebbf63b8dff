import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, der, integer, octets, oid, sequence, setOf, text, time, yes } from './der.js';

/** A certificate with its key, both PEM. */
export type Issued = { readonly cert: string; readonly key: string };

/** Signs certificates for whatever name it is asked. Its keys live as long as the process and are kept nowhere. */
export type Authority = { readonly root: string; issue(host: string, until?: Date): Issued };

type Subject = { readonly name: string; readonly organisation: string };

/** Demo time may run far ahead: what ends before the years of two digits do would end in the middle of a story. */
const notBefore = new Date('2020-01-01T00:00:00Z');
const notAfter = new Date('2049-12-31T00:00:00Z');

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const extension = (id: string, critical: boolean, content: Buffer) =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(content));
const isAuthority = extension('551d13', true, sequence(yes));
const forName = (host: string) => extension('551d11', false, sequence(der(0x82, Buffer.from(host))));

const attribute = (id: string, value: string) => setOf(sequence(oid(id), text(value)));
const nameOf = ({ name, organisation }: Subject) =>
  sequence(attribute('55040a', organisation), attribute('550403', name));

export function createAuthority(subject: Subject): Authority {
  const signer = newKey();
  const issued = new Map<string, Issued>();
  return {
    root: certificate({ signer, issuer: subject, subject, key: signer, extension: isAuthority, until: notAfter }),
    issue(host, until = notAfter) {
      const name = `${host} ${until.toISOString()}`;
      const known = issued.get(name);
      if (known) return known;
      const key = newKey();
      const about = { name: host, organisation: 'Contoso Demo' };
      const cert = certificate({ signer, issuer: subject, subject: about, key, extension: forName(host), until });
      const made = { cert, key: String(key.export({ type: 'pkcs8', format: 'pem' })) };
      issued.set(name, made);
      return made;
    },
  };
}

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

type Made = { signer: KeyObject; issuer: Subject; subject: Subject; key: KeyObject; extension: Buffer; until: Date };

function certificate(made: Made): string {
  const body = sequence(
    der(0xa0, integer(2)),
    // A leading byte below 0x80 keeps the number positive.
    integer(0x01, ...randomBytes(8)),
    ecdsaWithSha256,
    nameOf(made.issuer),
    sequence(time(notBefore), time(made.until)),
    nameOf(made.subject),
    createPublicKey(made.key).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(made.extension)),
  );
  const whole = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, made.signer)));
  const lines = whole.toString('base64').replace(/(.{64})(?=.)/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
