import type { Graph, GraphConditionalAccessConditions, GraphConditionalAccessPolicy } from '../graph/graph.js';
import { unsettled } from './read.js';
import type { ConditionalAccessPolicy, GrantControls, NarrowedBy } from './snapshot.js';

const policyStates = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'] as const;

export async function readConditionalAccess(graph: Graph): Promise<readonly ConditionalAccessPolicy[]> {
  return (await graph.conditionalAccess()).map(policyFrom);
}

function policyFrom(policy: GraphConditionalAccessPolicy): ConditionalAccessPolicy {
  const state = policyStates.find(known => known === policy.state);
  if (!state) throw unsettled('reading the Conditional Access policies', 'unreadable');
  const { conditions, grantControls } = policy;
  return {
    id: policy.id,
    displayName: policy.displayName,
    state,
    requiresCompliantDevice: grantControls?.builtInControls.includes('compliantDevice') ?? false,
    grant: grantFrom(grantControls),
    resources: {
      included: lowerCased(conditions.applications?.includeApplications ?? []),
      excluded: lowerCased(conditions.applications?.excludeApplications ?? []),
      filter: filterOf(conditions.applications?.applicationFilter?.mode),
    },
    people: peopleOf(conditions.users),
    platforms: conditions.platforms
      ? { included: conditions.platforms.includePlatforms, excluded: conditions.platforms.excludePlatforms }
      : null,
    narrowedBy: narrowing(conditions),
  };
}

function grantFrom(controls: GraphConditionalAccessPolicy['grantControls']): GrantControls | null {
  if (!controls) return null;
  const { operator, builtInControls, authenticationStrength, customAuthenticationFactors, termsOfUse } = controls;
  return {
    // With one control there is nothing to choose between, and Graph may leave the operator out.
    all: operator?.toUpperCase() !== 'OR',
    builtIn: builtInControls,
    authenticationStrength,
    others: customAuthenticationFactors || termsOfUse,
  };
}

/** Ids compare equal in any case; `All`, `None` and `Office365` travel along. */
const lowerCased = (ids: readonly string[]): readonly string[] => ids.map(id => id.toLowerCase());

const filterOf = (mode: string | undefined): ConditionalAccessPolicy['resources']['filter'] =>
  mode === undefined ? 'none' : mode === 'exclude' ? 'exclude' : 'include';

/** Guests have no Mac of this organisation; a policy for workload identities names no people at all. */
function peopleOf(users: GraphConditionalAccessConditions['users']): ConditionalAccessPolicy['people'] {
  const { includeUsers = [], includeGroups = [], includeRoles = [] } = users ?? {};
  if (includeUsers.includes('All')) return 'all';
  const named = includeUsers.filter(user => user !== 'None' && user !== 'GuestsOrExternalUsers');
  return named.length + includeGroups.length + includeRoles.length > 0 ? 'some' : 'none';
}

/** Conditions that let a sign-in of a Mac pass the policy by. What they say is not judged, only that they are there. */
function narrowing(conditions: GraphConditionalAccessConditions): readonly NarrowedBy[] {
  const { locations, clientAppTypes, devices } = conditions;
  const everywhere =
    !locations || (locations.includeLocations.includes('All') && locations.excludeLocations.length === 0);
  const nativeApps = ['all', 'mobileAppsAndDesktopClients'].some(type => clientAppTypes.includes(type));
  const found: readonly (readonly [NarrowedBy, boolean])[] = [
    ['locations', !everywhere],
    ['client-apps', clientAppTypes.length > 0 && !nativeApps],
    ['device-filter', devices?.deviceFilter === true],
    ['sign-in-risk', conditions.signInRiskLevels],
    ['user-risk', conditions.userRiskLevels],
    ['insider-risk', conditions.insiderRiskLevels],
    ['authentication-flow', conditions.authenticationFlows],
  ];
  return found.flatMap(([name, is]) => (is ? [name] : []));
}
