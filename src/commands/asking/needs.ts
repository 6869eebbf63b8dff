import type { ChangeKind, Json } from '../../kinds.js';
import type { FieldName } from './input.js';

/** Has to be said; or what holds where nothing is said. */
export type Need = 'must' | { readonly else: Json };
type Needs = { readonly [field in FieldName]?: Need };

const landing = { landingPage: { else: 'default' }, customUrl: { else: null } } as const;
const manual: Needs = {
  cloud: 'must',
  domainName: 'must',
  secretMonths: { else: 12 },
  appName: { else: 'Jamf Conditional Access' },
  includeGroups: 'must',
  ...landing,
};
const compliance: Needs = { applicableGroup: 'must', complianceGroup: 'must', userGroups: 'must' };

/** Connecting by cloud connector has a form of its own. */
export type AskedKind = Exclude<ChangeKind, 'connect-cloud-connector'>;

/** What each kind of change is asked with, in the order of its form. */
export const needsOf: { readonly [kind in AskedKind]: Needs } = {
  'connect-manual': manual,
  'connect-device-compliance': compliance,
  'remove-manual': { apps: { else: null } },
  // Nothing said: it stays as it is set in Jamf Pro.
  'migrate-cloud-connector': {
    cloud: { else: null },
    landingPage: { else: null },
    customUrl: { else: null },
    apps: { else: null },
  },
  'migrate-device-compliance': compliance,
  disconnect: { remaining: 'must' },
  'disconnect-device-compliance': {},
  'switch-to-manual': { ...manual, connectorApps: { else: 'keep' } },
  'rotate-secret': { secretMonths: { else: 12 }, old: { else: 'expire' } },
  terminate: {},
  repair: { finding: 'must', app: { else: null } },
};

export const needs = (kind: AskedKind): Needs => needsOf[kind];
export const fieldsOf = (kind: AskedKind): readonly FieldName[] => Object.keys(needsOf[kind]) as FieldName[];
