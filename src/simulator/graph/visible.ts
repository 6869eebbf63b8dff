import type { Application, ServicePrincipal } from '../directory.js';

/** `createdDateTime` is not in Graph's published schema of a servicePrincipal. */
export const visible = ({ createdDateTime: _, ...principal }: ServicePrincipal) => ({
  oauth2PermissionScopes: [],
  ...principal,
});

/** Secrets are never shown, and a certificate's own bytes not in a list. */
export const visibleApp = ({ secrets: _, federatedCredentials: __, ...app }: Application) => ({
  ...app,
  keyCredentials: app.keyCredentials.map(credential => ({ ...credential, key: null })),
});
