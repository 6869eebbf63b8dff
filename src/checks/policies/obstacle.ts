import type { ConditionalAccessPolicy, EnterpriseApp } from '../../snapshot/snapshot.js';
import { azureAdGraph, microsoftGraph } from '../../well-known.js';

/**
 * By what a policy that demands a compliant Mac is in the way of registering one, from worst to least.
 *
 * The app asks for User.Read and nothing else. That is a baseline scope: since the roll-out that began on 15 June 2026
 * (MC1223829) it is judged as access to Windows Azure Active Directory, also in policies for all resources that exclude
 * something. What an administrator chose in the Baseline scopes settings cannot be read through Graph v1.0.
 * https://learn.microsoft.com/entra/identity/conditional-access/concept-enforcement-resource-exclusions
 */
export const obstacles = ['blocked', 'may-block', 'app-alone', 'graph-excluded'] as const;
export type Obstacle = (typeof obstacles)[number];

export function obstacleIn(
  { resources, narrowedBy }: ConditionalAccessPolicy,
  apps: readonly EnterpriseApp[],
): Obstacle | undefined {
  const { included, excluded, filter } = resources;
  const all = included.includes('all');
  if (!all && ![microsoftGraph, azureAdGraph].some(resource => included.includes(resource))) return undefined;
  if (excluded.includes(microsoftGraph)) return 'graph-excluded';
  if (!all) return 'may-block';
  if (apps.every(app => excluded.includes(app.appId.toLowerCase()))) return 'app-alone';
  // Anything that is excluded could be the placeholder app of those settings.
  const certain = excluded.length === 0 && filter !== 'exclude' && narrowedBy.length === 0;
  return certain ? 'blocked' : 'may-block';
}
