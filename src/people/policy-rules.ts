import { changeActs, destructiveActs } from '../kinds.js';
import type { Settings } from '../settings.js';
import type { Policy } from './policy.js';
import type { ChangeRule } from './policy-schema.js';
import { quorumIn, stagesOf } from './stages.js';

/** What about the installation decides whether a policy can be held to. */
export type Possible = { readonly stepUpAvailable: boolean };

export type BrokenRule = { readonly path: string; readonly rule: string };

/** A fresh sign-in on Microsoft's page takes an authentication context, and a page of ours to come back to. */
export const possibleWith = (settings: Pick<Settings, 'publicUrl' | 'authenticationContext'>): Possible => ({
  stepUpAvailable: settings.publicUrl !== undefined && settings.authenticationContext !== undefined,
});

/** The first rule that a well-formed policy breaks all the same. */
export function brokenRule(policy: Policy, possible: Possible): BrokenRule | undefined {
  return emptyRole(policy) ?? changeActs.map(act => brokenFor(policy, act, possible)).find(broken => broken);
}

function emptyRole({ roles }: Policy): BrokenRule | undefined {
  const role = (['requester', 'approver'] as const).find(one => roles[one].length === 0);
  return role && { path: `roles.${role}`, rule: 'names no group, so nothing could be asked for or approved' };
}

function brokenFor(policy: Policy, act: (typeof changeActs)[number], possible: Possible): BrokenRule | undefined {
  const rule = policy.changes[act];
  if (!rule) return undefined;
  const at = (field: keyof ChangeRule, broken: string): BrokenRule => ({
    path: `changes.${act}.${field}`,
    rule: broken,
  });
  if (rule.stepUp && !possible.stepUpAvailable) {
    return at('stepUp', 'needs an authentication context: set AUTHENTICATION_CONTEXT and PUBLIC_URL');
  }
  if (!destructiveActs.includes(act) || quorumIn(stagesOf(policy, act)) >= 2) return undefined;
  const counted = rule.stages ? 'stages' : 'quorum';
  // Ending the shared record itself hits every instance at once.
  if (act === 'terminate') return at(counted, 'needs quorum 2 or more');
  if (possible.stepUpAvailable && rule.stepUp !== false) return undefined;
  return at(counted, 'takes something away: it needs quorum 2 or an authentication context');
}
