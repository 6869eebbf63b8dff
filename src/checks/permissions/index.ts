import type { Check } from '../check.js';
import { connectorApp } from './connector-app.js';
import { deviceComplianceApps } from './device-compliance-apps.js';
import { lookalikeApps } from './lookalike-apps.js';
import { manualApp } from './manual-app.js';
import { nativeConnectorApp } from './native-connector-app.js';
import { publishedPermissions } from './published-permissions.js';
import { registrationApp } from './registration-app.js';

export { type GrantRow, grantRows } from './rows.js';

/** All that `check permissions` looks at. */
export const permissionChecks: readonly Check[] = [
  connectorApp,
  registrationApp,
  manualApp,
  nativeConnectorApp,
  deviceComplianceApps,
  lookalikeApps,
  publishedPermissions,
];
