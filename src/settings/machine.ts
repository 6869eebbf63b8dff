import { isIP } from 'node:net';
import type { Reader } from './reader.js';
import { wrong } from './wrong.js';

/** https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token */
const virtualMachine = 'http://169.254.169.254/metadata/identity/oauth2/token';

/**
 * Where Azure gives this machine the tokens of its managed identity. Virtual machines have one fixed address; App
 * Service and Container Apps say theirs in `IDENTITY_ENDPOINT`
 * (https://learn.microsoft.com/azure/app-service/overview-managed-identity). It is plain HTTP to this machine or its
 * link, and nothing else may be called like that.
 */
export function machineAddress(reader: Pick<Reader, 'text'>): string {
  const endpoint = reader.text('IDENTITY_ENDPOINT');
  if (!endpoint || !reader.text('IDENTITY_HEADER')) return virtualMachine;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isNear = url && (url.hostname === 'localhost' || isIP(url.hostname) === 4) && !url.username && !url.search;
  if (url?.protocol === 'http:' && isNear && !reader.text('IDENTITY_SERVER_THUMBPRINT')) return url.href;
  return wrong(
    `IDENTITY_ENDPOINT is "${url ? url.origin : '?'}", but a managed identity works on virtual machines, App Service and Container Apps only.`,
  );
}
