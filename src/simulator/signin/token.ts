import { servicePrincipalOf } from '../acts/directory.js';
import type { Simulated } from '../server.js';
import { forApp } from './app-token.js';
import { redeemCode } from './code-grant.js';
import { refused, type TokenForm, type TokenResult } from './granted.js';
import { onBehalf } from './on-behalf.js';
import { proofRefused } from './proof.js';
import { refusals } from './refusal.js';

/** Tenants by which the bot may sign in: its own, and the Bot Framework's for a multi-tenant bot. */
const tenantsBesides = ['botframework.com', 'd6d49420-f39b-4df7-a1dc-d59a935871db', 'common', 'organizations'];

/** Answers `/{tenant}/oauth2/v2.0/token`. */
export async function issue(simulated: Simulated, tenant: string, form: TokenForm): Promise<TokenResult> {
  const world = simulated.world.get();
  const home = [world.tenant.id, world.tenant.domain];
  if (![...home, ...tenantsBesides].includes(tenant.toLowerCase())) return refused(refusals.unknownTenant(tenant));
  const appId = form['client_id'] ?? '';
  const application = world.applications.find(app => app.appId === appId.toLowerCase());
  if (!application) return refused(refusals.unknownApp(appId, world.tenant.displayName));
  if (servicePrincipalOf(world, application.appId)?.accountEnabled === false) {
    return refused(refusals.disabledApp(application.appId, application.displayName));
  }
  const unproven = await proofRefused(simulated, application, form);
  if (unproven) return refused(unproven);
  switch (form['grant_type']) {
    case 'client_credentials':
      return forApp(simulated, application, form);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalf(simulated, application, form);
    case 'authorization_code':
      return redeemCode(simulated, application, form);
    default:
      return refused(refusals.wrongGrant(form['grant_type'] ?? ''));
  }
}
