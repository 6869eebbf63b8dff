import { applications } from './applications.js';
import { createGraphClient, type GraphOptions } from './client.js';
import { conditionalAccess } from './conditional-access.js';
import { enterpriseApps } from './enterprise-apps.js';
import type { Graph } from './graph.js';
import { groups } from './groups.js';
import { licences } from './licences.js';
import { organization } from './organization.js';
import { partners } from './partners.js';

/** Microsoft Graph as one identity sees it. */
export function createGraph(options: GraphOptions): Graph {
  const client = createGraphClient(options);
  return {
    organization: organization(client),
    partners: partners(client),
    applications: applications(client),
    enterpriseApps: enterpriseApps(client),
    licences: licences(client),
    conditionalAccess: conditionalAccess(client),
    groups: groups(client),
  };
}
