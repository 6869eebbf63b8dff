import {
  type Contract,
  compareGrants,
  connectorAppContract,
  manualAppContract,
  permissionName,
  registrationAppContract,
} from '../../../checks/permissions/contract.js';
import type { EnterpriseApp } from '../../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../../well-known.js';
import type { Subject } from '../../step.js';

/** What an app holds beyond its contract; undefined for an app of which none is known. */
export function extrasOf(app: EnterpriseApp, subject: Pick<Subject, 'tenantId'>): readonly string[] | undefined {
  const contract = contractOf(app, subject);
  return contract && [...new Set(compareGrants(app, contract).extra.map(permissionName))].sort();
}

/** The customer's own app is that of a manual connection; Jamf's are known by their names. */
function contractOf(app: EnterpriseApp, { tenantId }: Pick<Subject, 'tenantId'>): Contract | undefined {
  if (app.ownerTenantId === tenantId) return manualAppContract;
  if (app.displayName === connectorAppName) return connectorAppContract;
  return app.displayName === registrationAppName ? registrationAppContract : undefined;
}
