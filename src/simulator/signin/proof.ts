import { createHash, X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Application, KeyCredential } from '../directory.js';
import type { Simulated } from '../server.js';
import { federationRefused } from './federation.js';
import type { TokenForm } from './granted.js';
import { type Refusal, refusals } from './refusal.js';

/** Is the app who it says it is? Undefined: yes. */
export async function proofRefused(
  simulated: Simulated,
  app: Application,
  form: TokenForm,
): Promise<Refusal | undefined> {
  const assertion = form['client_assertion'];
  if (assertion) return assertionRefused(simulated, app, assertion);
  return secretRefused(app, form['client_secret'], simulated.clock.now());
}

function secretRefused(app: Application, value: string | undefined, now: Date): Refusal | undefined {
  if (!value) return refusals.noSecret();
  const secret = app.secrets.find(known => known.value === value);
  const credential = app.passwordCredentials.find(known => known.keyId === secret?.keyId);
  if (!credential) return refusals.wrongSecret(app.appId);
  return Date.parse(credential.endDateTime) <= now.getTime() ? refusals.expiredSecret(app.appId) : undefined;
}

/** An app signs its assertion itself, with the key of a certificate; anything else is somebody's it must trust. */
async function assertionRefused(
  simulated: Simulated,
  app: Application,
  assertion: string,
): Promise<Refusal | undefined> {
  try {
    const { iss, sub } = decodeJwt(assertion);
    if (iss !== app.appId) return await federationRefused(simulated, app, assertion);
    if (sub !== app.appId) return refusals.malformedAssertion();
  } catch {
    return refusals.malformedAssertion();
  }
  const key = registeredKey(app, decodeProtectedHeader(assertion));
  if (!key) return refusals.wrongAssertion('The key was not found.');
  if (Date.parse(key.endDateTime) <= simulated.clock.now().getTime()) {
    return refusals.wrongAssertion('The key used is expired.');
  }
  return signatureRefused(simulated, app, { key, assertion });
}

/** Named by its thumbprint, SHA-256 or, as it was before, SHA-1. */
function registeredKey(app: Application, header: { readonly [name: string]: unknown }): KeyCredential | undefined {
  return app.keyCredentials.find(({ key }) => {
    const der = Buffer.from(key, 'base64');
    const thumbprint = (algorithm: string) => createHash(algorithm).update(der).digest('base64url');
    return header['x5t#S256'] === thumbprint('sha256') || header['x5t'] === thumbprint('sha1');
  });
}

type Signed = { key: KeyCredential; assertion: string };

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
async function signatureRefused(
  simulated: Simulated,
  app: Application,
  { key, assertion }: Signed,
): Promise<Refusal | undefined> {
  const { publicKey } = new X509Certificate(Buffer.from(key.key, 'base64'));
  try {
    const { payload } = await jwtVerify(assertion, publicKey, {
      algorithms: ['RS256', 'PS256'],
      issuer: app.appId,
      subject: app.appId,
      requiredClaims: ['exp', 'jti', 'aud'],
      // Whoever signs stamps the assertion with the machine's own time.
      currentDate: simulated.machine.now(),
      // MSAL rounds to the nearest second, which may be the next one.
      clockTolerance: 2,
    });
    const audiences = [payload.aud].flat();
    return audiences.some(isTokenEndpoint) ? undefined : refusals.wrongAudience();
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refusals.lateAssertion();
    if (error instanceof errors.JWTClaimValidationFailed) {
      return error.claim === 'nbf' ? refusals.lateAssertion() : refusals.malformedAssertion();
    }
    return refusals.wrongAssertion('The signature does not match.');
  }
}

const isTokenEndpoint = (audience: unknown): boolean =>
  /^https:\/\/login\.microsoftonline\.com\/[^/]+\/(oauth2\/v2\.0\/token|v2\.0)$/.test(String(audience));
