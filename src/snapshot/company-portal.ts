import type { Graph } from '../graph/graph.js';

/** https://learn.microsoft.com/entra/identity-platform/apple-sso-plugin */
const companyPortalBundle = 'com.microsoft.CompanyPortalMac';

/** Apps in Intune that bring the Company Portal for macOS along, by name. */
export async function readCompanyPortal(graph: Graph): Promise<readonly string[]> {
  const apps = await graph.mobileApps();
  const portals = apps.filter(app => app.bundleIds.some(id => id.toLowerCase() === companyPortalBundle.toLowerCase()));
  return portals.map(app => app.displayName).sort();
}
