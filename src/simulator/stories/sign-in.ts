import { readerAppId } from '../people.js';
import type { SignInBehaviour } from '../signin/behaviour.js';
import type { Vault } from '../vault/state.js';
import { readerRoles } from './bot-apps.js';
import { demoId } from './tenant.js';

/** Everybody signs in without a word, and Conditional Access is content with them. */
export const signInBehaviour = (): SignInBehaviour => ({
  teams: {},
  contexts: ['c1'],
  contextOutcome: 'satisfied',
  managedIdentities: [
    { clientId: demoId('b', 17), objectId: demoId('a', 17), userAssigned: false, graphRoles: [...readerRoles] },
    { clientId: demoId('b', 18), objectId: demoId('a', 18), userAssigned: true, graphRoles: [...readerRoles] },
  ],
  clockAheadSeconds: 0,
});

/** One vault, in which the bot's reader finds the secrets of the Jamf Pro servers. */
export const vaults = (updated: string): { [name: string]: Vault } => ({
  'contoso-demo': {
    readers: [readerAppId],
    secrets: {
      'jamf-acme': { value: 'demo-jamf-secret', version: '5c0d5a1e000040008000000000005ec1', updated },
      'jamf-globex': { value: 'demo-jamf-secret', version: '5c0d5a1e000040008000000000005ec2', updated },
    },
  },
});
