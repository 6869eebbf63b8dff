import { X509Certificate } from 'node:crypto';
import { type DetailedPeerCertificate, rootCertificates, type TLSSocket } from 'node:tls';
import type { ServerCertificate, StageOutcome } from './probed.js';

/** Roots to trust instead of those of Node and of the machine: for a simulated network. PEM. */
export type Trust = {
  /** Those that stand for the roots everybody trusts. */
  readonly public: readonly string[];
  /** Those that somebody added on this machine. */
  readonly added: readonly string[];
};

/** How the certificate fares, by the code of OpenSSL or Node: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export function judgeTrust(socket: TLSSocket): StageOutcome {
  if (socket.authorized) return 'ok';
  // Declared as an error, and in truth its code.
  const code = String(socket.authorizationError);
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'tls-expired';
  return code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'tls-wrong-name' : 'tls-untrusted';
}

/** Asked for as one old-style object: after `getPeerX509Certificate`, Node 20 no longer knows the chain. */
export function certificateOf(socket: TLSSocket, trust: Trust | undefined): ServerCertificate | undefined {
  const shown = socket.getPeerCertificate(true);
  // Node gives an empty object when there is none.
  if (!shown?.fingerprint256) return undefined;
  const notAfter = new Date(shown.valid_to);
  return {
    subject: nameOf(shown.subject),
    issuer: nameOf(shown.issuer),
    notAfter: Number.isNaN(notAfter.getTime()) ? '' : notAfter.toISOString(),
    root: socket.authorized ? rootOf(shown, trust) : 'unknown',
  };
}

const longestChain = 10;

/** A chain that is trusted, but by a root that was added: somebody who may sign for any name stands on the way. */
function rootOf(shown: DetailedPeerCertificate, trust: Trust | undefined): ServerCertificate['root'] {
  let last = shown;
  for (let i = 0; i < longestChain && last.issuerCertificate; i++) last = last.issuerCertificate;
  // A root is its own issuer; a chain without one tells nothing.
  if (last.issuerCertificate !== last) return 'unknown';
  return fingerprints(trust?.public ?? rootCertificates).has(last.fingerprint256) ? 'public' : 'added';
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Reading all roots takes a moment, and they never change. */
function fingerprints(roots: readonly string[]): ReadonlySet<string> {
  const found = known.get(roots) ?? new Set(roots.map(pem => new X509Certificate(pem).fingerprint256));
  known.set(roots, found);
  return found;
}

const longestName = 120;

/** `DigiCert TLS CA (DigiCert Inc)`. A certificate may give each name several times, or not at all. */
function nameOf(about: DetailedPeerCertificate['subject'] | undefined): string {
  const name = oneOf(about?.CN);
  const organisation = oneOf(about?.O);
  const both = name && organisation && name !== organisation ? `${name} (${organisation})` : name || organisation;
  return both.replace(/\p{C}+/gu, ' ').slice(0, longestName);
}

const oneOf = (names: string | readonly string[] | undefined): string => [names ?? ''].flat()[0] ?? '';
