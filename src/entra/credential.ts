import { readFile } from 'node:fs/promises';
import type { NodeAuthOptions } from '@azure/msal-node';
import { cloudHosts } from '../clouds.js';
import type { Cloud } from '../kinds.js';
import { Problem } from '../problem.js';
import type { AppCredential } from '../settings.js';
import { machineToken } from './managed-identity.js';
import type { MsalNetwork } from './network.js';

type Proof = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

/** What MSAL is to show as proof of an app. */
export function proofOf(
  credential: AppCredential,
  tools: { readonly network: MsalNetwork; readonly cloud: Cloud },
): Proof {
  switch (credential.is) {
    case 'secret':
      return { clientSecret: credential.clientSecret };
    case 'certificate': {
      const { thumbprintSha256, privateKey, certificate } = credential;
      return { clientCertificate: { thumbprintSha256, privateKey, x5c: certificate } };
    }
    case 'federated':
      return { clientAssertion: () => tokenIn(credential.tokenFile) };
    case 'managed-identity': {
      const audience = cloudHosts(tools.cloud).tokenExchange;
      return { clientAssertion: () => machineToken(tools.network, credential, audience) };
    }
  }
}

/** Read at every use: the platform puts a new token there before the old one ends. */
async function tokenIn(file: string): Promise<string> {
  const token = await readFile(file, 'utf8').catch(() => '');
  if (token.trim()) return token.trim();
  throw new Problem('sign-in-failed', 'reading the federated token', { code: 'federated-token-unreadable' });
}
