import { cloudHosts } from '../clouds.js';
import type { Settings } from '../settings.js';

/**
 * Microsoft's page where an administrator consents to what the bot's registration asks for
 * (https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent). Empty in the demo: its sign-in is
 * not Microsoft's, and the real page knows nothing of the demo's tenant.
 */
export function consentAddress({ cloud, tenantId, bot, routes }: Settings): string {
  const { login } = cloudHosts(cloud);
  if (routes[login] !== undefined) return '';
  return `${login}/${encodeURIComponent(tenantId)}/adminconsent?client_id=${encodeURIComponent(bot.appId)}`;
}
