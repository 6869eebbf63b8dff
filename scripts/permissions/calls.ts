import type { Graph } from '../../src/graph/graph.js';
import type { JamfServer } from '../../src/jamf/jamf.js';

/** One thing the bot asks. `{id}` and the like stand for what differs from call to call. */
type Asking<Client> = { readonly [name: string]: (client: Client) => Promise<unknown> };

/** Every call of the Graph client; writes stand apart: a person makes them, or the writer. */
export const readingCalls: Asking<Graph> = {
  organization: graph => graph.organization(),
  'partners.list': graph => graph.partners.list(),
  'partners.get': graph => graph.partners.get('{id}'),
  'enterpriseApps.named': graph => graph.enterpriseApps.named('{name}'),
  'enterpriseApps.withAppId': graph => graph.enterpriseApps.withAppId('{appId}'),
  'enterpriseApps.withId': graph => graph.enterpriseApps.withId('{id}'),
  'enterpriseApps.roles': graph => graph.enterpriseApps.roles('{id}'),
  'enterpriseApps.scopes': graph => graph.enterpriseApps.scopes('{id}'),
  'enterpriseApps.assignedTo': graph => graph.enterpriseApps.assignedTo('{id}'),
  'enterpriseApps.resource': graph =>
    settleAll([graph.enterpriseApps.resource({ appId: '{appId}' }), graph.enterpriseApps.resource({ id: '{id}' })]),
  'applications.withAppId': graph => graph.applications.withAppId('{appId}'),
  'applications.withId': graph => graph.applications.withId('{id}'),
  'devices.withDeviceId': graph => graph.devices.withDeviceId('{id}'),
  managedMacs: graph => graph.managedMacs(),
  licences: graph => graph.licences(),
  appAudits: graph => graph.appAudits('{id}'),
  compliancePartners: graph => graph.compliancePartners(),
  mobileApps: graph => graph.mobileApps(),
  roleAssignments: graph => graph.roleAssignments('{id}'),
  conditionalAccess: graph => graph.conditionalAccess(),
  compliancePolicies: graph => graph.compliancePolicies(),
  deviceCount: graph => graph.deviceCount('{id}'),
  'groups.membershipsOf': graph => graph.groups.membershipsOf('{id}', ['{id}']),
  'groups.userCount': graph => graph.groups.userCount('{id}'),
  'groups.users': graph => graph.groups.users('{id}'),
};

export const writingCalls: Asking<Graph> = {
  'partners.setApplicationId': graph => graph.partners.setApplicationId('{id}', '{appId}'),
  'partners.terminate': graph => graph.partners.terminate('{id}'),
};

/** Only ever in the name of a person. */
export const lentCalls: Asking<Graph> = {
  'applications.create': graph =>
    graph.applications.create({ displayName: '{name}', signInAudience: 'AzureADMyOrg', redirectUri: '{uri}' }),
  'applications.setRequiredPermissions': graph => graph.applications.setRequiredPermissions('{id}', []),
  'applications.addPassword': graph =>
    graph.applications.addPassword('{id}', { displayName: '{name}', endDateTime: '{moment}' }),
  'applications.removePassword': graph => graph.applications.removePassword('{id}', '{keyId}'),
  'enterpriseApps.create': graph => graph.enterpriseApps.create('{appId}'),
  'enterpriseApps.delete': graph => graph.enterpriseApps.delete('{id}'),
};

export const jamfCalls: Asking<JamfServer> = {
  version: server => server.version(),
  privileges: server => server.privileges(),
  notifications: server => server.notifications(),
  smartGroups: server => server.smartGroups(),
  computerTotal: server => server.computerTotal(),
  computerPage: server => server.computerPage(0, 1),
  computersCalled: server => server.computersCalled('{name}', 1),
  complianceOf: server => server.complianceOf('{id}'),
};

const settleAll = (all: readonly Promise<unknown>[]) => Promise.allSettled(all);
