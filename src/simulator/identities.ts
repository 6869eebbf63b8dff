import { botAppId, demoTenantId, readerAppId, writerAppId } from './people.js';

/** How the bot signs in to the simulated tenant and its Jamf Pro servers. These secrets open nothing anywhere else. */
export const demoIdentities = {
  tenantId: demoTenantId,
  bot: { appId: botAppId, appPassword: 'demo-bot-secret' },
  reader: { appId: readerAppId, clientSecret: 'demo-reader-secret' },
  writer: { appId: writerAppId, clientSecret: 'demo-writer-secret' },
  instances: ['acme', 'globex'].map(alias => ({
    alias,
    signIn: { is: 'api-client' as const, clientId: `client-${alias}`, clientSecret: 'demo-jamf-secret' },
  })),
};
