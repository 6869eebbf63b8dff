import type { EnterpriseApp } from '../../snapshot/snapshot.js';
import { permissionOnApi, permissionsOf } from './contract.js';

/** An app and everything it holds, in one line: for what is reported and not judged. */
export function held(app: EnterpriseApp): string {
  const names = [...new Set(permissionsOf(app).map(permissionOnApi))].sort();
  return `${app.displayName}: ${names.length > 0 ? names.join(', ') : '-'}`;
}
