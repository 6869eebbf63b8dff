import { decodeJwt } from 'jose';
import type { Application } from '../directory.js';
import type { Simulated } from '../server.js';
import { type Refusal, refusals } from './refusal.js';

/** The audience of a token that stands for an app's own proof. */
export const exchangeAudience = 'api://AzureADTokenExchange';

/**
 * A token of an issuer that the app trusts: of Entra for a managed identity, of the platform for a workload. Whoever
 * the issuer is, here it is the simulator that signs.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export async function federationRefused(
  simulated: Simulated,
  app: Application,
  assertion: string,
): Promise<Refusal | undefined> {
  const { iss, sub, aud } = decodeJwt(assertion);
  const ofIssuer = app.federatedCredentials.filter(known => known.issuer === iss);
  if (ofIssuer.length === 0) return refusals.untrustedIssuer(String(iss));
  const ofSubject = ofIssuer.filter(known => known.subject === sub);
  if (ofSubject.length === 0) return refusals.untrustedSubject(String(sub));
  if (!ofSubject.some(known => known.audiences.includes(String(aud)))) return refusals.untrustedAudience(String(aud));
  const valid = await simulated.keys.verifyEntraToken(assertion, simulated.clock.now());
  return valid ? undefined : refusals.lateAssertion();
}

type Workload = { issuer: string; subject: string; audience?: string; lifeSeconds?: number };

/** What a platform writes into the token file of a workload. */
export const workloadToken = (simulated: Simulated, { issuer, subject, audience, lifeSeconds }: Workload) =>
  simulated.keys.signEntraToken(
    { iss: issuer, sub: subject, aud: audience ?? exchangeAudience },
    simulated.clock.now(),
    lifeSeconds,
  );
