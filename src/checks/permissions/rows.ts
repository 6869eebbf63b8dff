import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { connectorAppName, registrationAppName } from '../../well-known.js';
import {
  apiName,
  type Contract,
  connectorAppContract,
  manualAppContract,
  type Permission,
  permissionOnApi,
  registrationAppContract,
} from './contract.js';
import { grantsOf } from './judge-app.js';
import { connectorIn, type Found, manualIn, registrationIn } from './which-app.js';

/** One permission as it should be held and as it is. */
export type GrantRow = {
  readonly app: string;
  readonly permission: string;
  readonly type: Permission['type'];
  readonly api: string;
  readonly state: 'ok' | 'missing' | 'extra' | 'one-user' | 'unread';
};

/** Expected beside actual, for every app that this connection needs; what is too much comes last. */
export function grantRows(snapshot: Snapshot): readonly GrantRow[] {
  return [
    ...rowsOf(connectorAppName, connectorIn(snapshot), connectorAppContract),
    ...rowsOf(registrationAppName, registrationIn(snapshot), registrationAppContract),
    ...manualRows(manualIn(snapshot)),
  ];
}

/** Whether there is a manual connection at all is known only when its app is. */
const manualRows = (found: Found): readonly GrantRow[] =>
  found.is === 'app' ? rowsOf(found.app.displayName, found, manualAppContract) : [];

function rowsOf(app: string, found: Found, contract: Contract): readonly GrantRow[] {
  const all = (state: GrantRow['state']) => contract.map(permission => row(app, permission, state));
  switch (found.is) {
    case 'app':
      return rowsOfApp(app, found.app, contract);
    case 'not-needed':
      return [];
    case 'gone':
    case 'not-there':
      return all('missing');
    case 'unread':
    case 'cannot-tell':
    case 'several':
    case 'own-tenant':
      return all('unread');
  }
}

function rowsOfApp(name: string, app: EnterpriseApp, contract: Contract): readonly GrantRow[] {
  const { missing, extra, oneUser } = grantsOf(app, contract);
  const stateOf = (wanted: Permission): GrantRow['state'] => {
    if (oneUser.includes(wanted)) return 'one-user';
    return missing.includes(wanted) ? 'missing' : 'ok';
  };
  const extras = [...extra].sort((one, other) => (permissionOnApi(one) < permissionOnApi(other) ? -1 : 1));
  return [
    ...contract.map(wanted => row(name, wanted, stateOf(wanted))),
    ...extras.map(permission => row(name, permission, 'extra')),
  ];
}

const row = (app: string, { value, type, resource }: Permission, state: GrantRow['state']): GrantRow => ({
  app,
  permission: value,
  type,
  api: apiName(resource),
  state,
});
