import type { Clock } from '../clock.js';
import type { Graph, GraphCompliancePolicy } from '../graph/graph.js';
import type { ObjectId } from '../ids.js';
import { notAsked, readingOf } from './read.js';
import type { CompliancePolicies, CompliancePolicy, GroupMembers } from './snapshot.js';

/** Groups beyond these are not counted: two questions each, and a check wants an answer within seconds. */
const mostGroups = 20;

const ofMacs = '#microsoft.graph.macOSCompliancePolicy';
const target = {
  allUsers: '#microsoft.graph.allLicensedUsersAssignmentTarget',
  allDevices: '#microsoft.graph.allDevicesAssignmentTarget',
  group: '#microsoft.graph.groupAssignmentTarget',
  exclusion: '#microsoft.graph.exclusionGroupAssignmentTarget',
};

type Sources = { readonly graph: Graph; readonly clock: Clock };

/** Policies for macOS, with the groups they name; those of other platforms say nothing about a Mac. */
export async function readCompliancePolicies(sources: Sources): Promise<CompliancePolicies> {
  const all = await sources.graph.compliancePolicies();
  const policies = all.filter(policy => policy['@odata.type'] === ofMacs).map(policyFrom);
  return { policies, groups: await countGroups(sources, policies) };
}

function policyFrom({ id, displayName, assignments }: GraphCompliancePolicy): CompliancePolicy {
  const targets = assignments.flatMap(assignment => (assignment.target ? [assignment.target] : []));
  const isAimedAt = (type: string): boolean => targets.some(each => each['@odata.type'] === type);
  const groupsOf = (type: string): readonly ObjectId[] => [
    ...new Set(
      targets.flatMap(each => (each['@odata.type'] === type && each.groupId ? [each.groupId.toLowerCase()] : [])),
    ),
  ];
  return {
    id,
    displayName,
    includesAllUsers: isAimedAt(target.allUsers),
    includesAllDevices: isAimedAt(target.allDevices),
    includedGroups: groupsOf(target.group),
    excludedGroups: groupsOf(target.exclusion),
  };
}

/** How many users and devices are in each group that the policies are assigned to, each group counted once. */
async function countGroups(
  { graph, clock }: Sources,
  policies: readonly CompliancePolicy[],
): Promise<CompliancePolicies['groups']> {
  const groups = [...new Set(policies.flatMap(policy => [...policy.includedGroups, ...policy.excludedGroups]))];
  const counted = groups.map(async (group, index) => {
    const reading = index < mostGroups ? await readingOf(clock, () => membersOf(graph, group)) : notAsked(clock);
    return [group, reading] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

async function membersOf(graph: Graph, group: ObjectId): Promise<GroupMembers> {
  const [users, devices] = await Promise.all([graph.groups.userCount(group), graph.deviceCount(group)]);
  return { users, devices };
}
