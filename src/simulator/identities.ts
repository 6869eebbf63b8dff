import { botAppId, demoTenantId, readerAppId, writerAppId } from './people.js';

const secret = (clientSecret: string) => ({ is: 'secret' as const, clientSecret });

/** How the bot signs in to the simulated tenant and its Jamf Pro servers. These secrets open nothing anywhere else. */
export const demoIdentities = {
  tenantId: demoTenantId,
  bot: { appId: botAppId, credential: secret('demo-bot-secret') },
  reader: { appId: readerAppId, credential: secret('demo-reader-secret') },
  writer: { appId: writerAppId, credential: secret('demo-writer-secret') },
  instances: ['acme', 'globex'].map(alias => ({
    alias,
    signIn: { is: 'api-client' as const, clientId: `client-${alias}`, clientSecret: 'demo-jamf-secret' },
  })),
};
