import type { Facts } from '../../kinds.js';
import type { EnterpriseApp, Snapshot } from '../../snapshot/snapshot.js';
import { finding, notRead } from '../check.js';
import type { CheckName, Finding } from '../finding.js';
import { type Contract, compareGrants, type Permission, permissionOnApi } from './contract.js';
import type { Found } from './which-app.js';
import { whoChanged } from './who-changed.js';

/** What can be wrong with an app that is there; the first that applies is the code, the finding carries them all. */
export const faults = [
  'owner-unknown',
  'owners-differ',
  'disabled-by-microsoft',
  'disabled',
  'missing',
  'one-user',
  'extra',
  'owner-unconfirmed',
] as const;
export type Fault = (typeof faults)[number];

export type AppContract = {
  readonly holds: Contract;
  /** Beyond the contract, but asked for by another edition of the article: a warning, not a fault. */
  readonly tolerated?: Contract;
  /** The other app of the same connector: both belong to Jamf, whose tenant is published nowhere. */
  readonly sibling?: Found;
};

/** Does this app hold exactly what its contract says, and can it be used at all? */
export function judgeFound(check: CheckName, snapshot: Snapshot, found: Found, contract: AppContract): Finding {
  switch (found.is) {
    case 'app':
      return judgeApp(check, snapshot, found.app, contract);
    case 'unread':
      return notRead(check, snapshot, found.reading);
    case 'cannot-tell':
      return finding(check, snapshot, 'error', 'cannot-tell', { why: found.why });
    case 'not-needed':
      return finding(check, snapshot, 'skipped', found.why);
    case 'gone':
      return finding(check, snapshot, 'fail', 'gone', {
        ...nothingHeld(contract),
        applicationId: found.applicationId,
        objectIdOf: found.objectIdOf?.displayName ?? '',
      });
    case 'not-there':
      return finding(check, snapshot, 'fail', 'not-there', nothingHeld(contract));
    case 'several':
      return finding(check, snapshot, 'fail', 'several', { count: found.count });
    case 'own-tenant':
      return finding(check, snapshot, 'fail', 'own-tenant', idsOf(found.app));
  }
}

function judgeApp(check: CheckName, snapshot: Snapshot, app: EnterpriseApp, contract: AppContract): Finding {
  const { at } = snapshot.jamfApps;
  const grants = grantsOf(app, contract.holds);
  const wrong = faults.filter(fault => isFault[fault](app, grants, contract));
  const [first] = wrong;
  if (!first) return finding(check, snapshot, 'pass', 'ok', { ...idsOf(app), granted: contract.holds.length }, at);
  const onlyTolerated = wrong.every(fault => fault === 'extra') && areTolerated(grants.extra, contract);
  const code = onlyTolerated ? 'later-edition' : first;
  const outcome = onlyTolerated || first === 'owner-unconfirmed' ? 'warn' : 'fail';
  const named = {
    missing: names(grants.missing),
    extra: names(grants.extra),
    oneUser: names(grants.oneUser),
  };
  const facts: Facts = { ...idsOf(app), wrong, ...named, ...whoChanged(snapshot, [app], wrong) };
  return finding(check, snapshot, outcome, code, facts, at);
}

type Grants = { readonly [part in 'missing' | 'extra' | 'oneUser']: readonly Permission[] };

/** A scope that one user granted is missing for everybody else: it stands in both lists. */
export function grantsOf(app: EnterpriseApp, contract: Contract): Grants {
  const { missing, extra } = compareGrants(app, contract);
  const granted = compareGrants(withConsent(app), contract).missing;
  return { missing, extra: distinct(extra), oneUser: missing.filter(wanted => !granted.includes(wanted)) };
}

const withConsent = (app: EnterpriseApp): EnterpriseApp => ({
  ...app,
  scopes: app.scopes.map(scope => ({ ...scope, forEveryone: true })),
});

const isFault: { readonly [fault in Fault]: (app: EnterpriseApp, grants: Grants, contract: AppContract) => boolean } = {
  'owner-unknown': app => app.ownerTenantId === '',
  'owners-differ': (app, _grants, { sibling }) =>
    sibling?.is === 'app' && sibling.app.ownerTenantId.toLowerCase() !== app.ownerTenantId.toLowerCase(),
  'disabled-by-microsoft': app => app.disabledByMicrosoft,
  disabled: app => !app.enabled,
  missing: (_app, { missing, oneUser }) => missing.length > oneUser.length,
  'one-user': (_app, { oneUser }) => oneUser.length > 0,
  extra: (_app, { extra }) => extra.length > 0,
  'owner-unconfirmed': (_app, _grants, { sibling }) => sibling !== undefined && tellsNoOwner.includes(sibling.is),
};

const tellsNoOwner: readonly Found['is'][] = ['gone', 'not-there', 'several', 'own-tenant'];

const areTolerated = (extra: readonly Permission[], { tolerated = [] }: AppContract): boolean =>
  names(extra).every(name => names(tolerated).some(known => known.toLowerCase() === name.toLowerCase()));

const names = (permissions: readonly Permission[]): readonly string[] => permissions.map(permissionOnApi).sort();

function distinct(permissions: readonly Permission[]): readonly Permission[] {
  return [...new Map(permissions.map(one => [permissionOnApi(one).toLowerCase(), one])).values()];
}

export const idsOf = (app: EnterpriseApp): Facts => ({
  app: app.displayName,
  appId: app.appId,
  objectId: app.objectId,
});

const nothingHeld = ({ holds }: AppContract): Facts => ({ missing: names(holds), extra: [], oneUser: [] });
