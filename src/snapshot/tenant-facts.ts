import type { Graph } from '../graph/graph.js';
import { unsettled } from './read.js';
import type { Partner, ServicePlan } from './snapshot.js';

/** In grace after its end a subscription is `Warning`, and still works. */
const workingSubscriptions = ['Enabled', 'Warning'];

/** Service plans of all subscriptions, each once: active when any subscription brings it along working. */
export async function readServicePlans(graph: Graph): Promise<readonly ServicePlan[]> {
  const plans = new Map<string, ServicePlan>();
  for (const sku of await graph.licences()) {
    const works = workingSubscriptions.includes(sku.capabilityStatus);
    for (const { servicePlanId: id, servicePlanName: name, provisioningStatus } of sku.servicePlans) {
      const active = (works && provisioningStatus === 'Success') || plans.get(id)?.active === true;
      plans.set(id, { id, name, active });
    }
  }
  return [...plans.values()];
}

/** People in any of the included groups, each counted once. */
export async function countIncludedUsers(
  graph: Graph,
  partners: readonly Partner[],
): Promise<{ readonly total: number }> {
  if (partners.some(partner => partner.includesAllUsers)) throw unsettled('counting the included users', 'all-users');
  const groups = [...new Set(partners.flatMap(partner => partner.includedGroups))];
  const [first] = groups;
  if (first === undefined) return { total: 0 };
  if (groups.length === 1) return { total: await graph.groups.userCount(first) };
  const members = await Promise.all(groups.map(group => graph.groups.users(group)));
  return { total: new Set(members.flat().map(member => member.id)).size };
}
