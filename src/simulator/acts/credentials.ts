import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { graphAppId } from '../apps.js';
import type { Application, ServicePrincipal } from '../directory.js';
import { exchangeAudience } from '../signin/federation.js';
import type { World } from '../world.js';
import { grantScope, servicePrincipalOf } from './directory.js';

const day = 86_400_000;

/** What the bot may do in the name of a person who signs in, once the organisation agrees. */
export const peopleScopes = ['DeviceManagementServiceConfig.ReadWrite.All', 'Application.ReadWrite.All'] as const;

/** Everything by which the app proves itself ended yesterday. */
export function expire(app: Application, now: Date): void {
  const yesterday = new Date(now.getTime() - day).toISOString();
  for (const credential of [...app.passwordCredentials, ...app.keyCredentials]) credential.endDateTime = yesterday;
}

/** As an administrator does who takes everything away under "Certificates & secrets". */
export function revoke(app: Application): void {
  app.passwordCredentials = [];
  app.secrets = [];
  app.keyCredentials = [];
  app.federatedCredentials = [];
}

export function replaceSecret(app: Application, { value, days }: { value: string; days: number }, now: Date): void {
  const keyId = randomUUID();
  const endDateTime = new Date(now.getTime() + days * day).toISOString();
  const [displayName, startDateTime] = ['rotated', now.toISOString()];
  app.passwordCredentials = [{ keyId, displayName, hint: value.slice(0, 3), startDateTime, endDateTime }];
  app.secrets = [{ keyId, value }];
}

/** `until`: the certificate ends then for Entra, whatever it says itself. Throws for what is no certificate. */
export function registerCertificate(app: Application, pem: string, until?: Date): void {
  const certificate = new X509Certificate(pem);
  app.keyCredentials.push({
    keyId: randomUUID(),
    displayName: certificate.subject.replaceAll('\n', ', '),
    customKeyIdentifier: createHash('sha1').update(certificate.raw).digest('base64'),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    startDateTime: new Date(certificate.validFrom).toISOString(),
    endDateTime: (until ?? new Date(certificate.validTo)).toISOString(),
    key: certificate.raw.toString('base64'),
  });
}

type Trust = { issuer: string; subject: string; audience?: string };

export function federate(app: Application, { issuer, subject, audience }: Trust): void {
  const audiences = [audience ?? exchangeAudience];
  app.federatedCredentials.push({ id: randomUUID(), name: 'platform', issuer, subject, audiences });
}

export function consentToPeopleScopes(world: World, principal: ServicePrincipal, now: Date): void {
  const graph = servicePrincipalOf(world, graphAppId);
  for (const scope of peopleScopes) if (graph) grantScope(world, principal, graph, scope, { now });
}

export function withdrawConsent(world: World, principal: ServicePrincipal): void {
  world.permissionGrants = world.permissionGrants.filter(grant => grant.clientId !== principal.id);
}
