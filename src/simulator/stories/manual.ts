import { ensureServicePrincipal, grant } from '../acts/directory.js';
import { enable, jamfPartner, setApplicationId } from '../acts/partner.js';
import { intuneApiAppId, manualApp, nativeConnectorApp, updateDeviceAttributes } from '../apps.js';
import { demoTenantId, jamfTenantId } from '../people.js';
import type { Story } from './story.js';
import { demoId } from './tenant.js';

const day = 86_400_000;

export const manual: Story = {
  name: 'manual',
  en: 'acme is connected by hand, with an app registration of its own; its secret lasts 20 more days.',
  nl: 'acme is handmatig verbonden, met een eigen app-registratie; het geheim is nog 20 dagen geldig.',
  tell(world, now) {
    const then = new Date(now.getTime() - 345 * day);
    const end = new Date(now.getTime() + 20 * day);
    const keyId = demoId('9', 16);
    world.applications.push({
      id: demoId('8', 16),
      appId: manualApp.appId,
      displayName: manualApp.name,
      signInAudience: 'AzureADMultipleOrgs',
      createdDateTime: then.toISOString(),
      web: { redirectUris: ['https://acme.jamfcloud.com'] },
      identifierUris: [],
      optionalClaims: { idToken: [] },
      keyCredentials: [],
      federatedCredentials: [],
      requiredResourceAccess: [
        { resourceAppId: intuneApiAppId, resourceAccess: [{ id: updateDeviceAttributes, type: 'Role' }] },
      ],
      passwordCredentials: [
        {
          keyId,
          displayName: 'Jamf Pro',
          hint: 'dem',
          startDateTime: then.toISOString(),
          endDateTime: end.toISOString(),
        },
      ],
      secrets: [{ keyId, value: 'demo-manual-secret' }],
    });
    const own = ensureServicePrincipal(world, { ...manualApp, owner: demoTenantId }, { now: then });
    grant(world, own, { scopes: [], graphRoles: [], intuneRoles: ['update_device_attributes'] }, { now: then });
    const native = ensureServicePrincipal(world, { ...nativeConnectorApp, owner: jamfTenantId }, { now: then });
    grant(world, native, { scopes: ['User.Read'], graphRoles: [], intuneRoles: [] }, { now: then });

    world.mobileApps.push({
      '@odata.type': '#microsoft.graph.macOSDmgApp',
      id: demoId('4', 1),
      displayName: 'Company Portal (macOS)',
      publisher: 'Microsoft',
      primaryBundleId: 'com.microsoft.CompanyPortalMac',
      primaryBundleVersion: '5.2508.0',
      includedApps: [{ bundleId: 'com.microsoft.CompanyPortalMac', bundleVersion: '5.2508.0' }],
    });

    const partner = jamfPartner(world);
    const acme = world.jamf['acme'];
    if (!partner || !acme) throw new Error('The story needs a partner record and the server acme');
    setApplicationId(partner, manualApp.appId);
    enable(partner, then);
    Object.assign(acme.console, {
      enabled: true,
      connected: true,
      connectionType: 'manual',
      manualApplicationId: manualApp.appId,
      manualKeyId: keyId,
      domainName: world.tenant.domain,
    });
    acme.fleet = { ...acme.fleet, activated: acme.fleet.total - 2, unresponsive: 2 };
  },
};
