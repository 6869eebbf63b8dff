import { valueIn } from '../../snapshot/reading.js';
import type { ConditionalAccessPolicy } from '../../snapshot/snapshot.js';
import { type Check, finding, notRead } from '../check.js';
import type { Fix } from '../finding.js';
import { coversMacs, coversSignIns, demandsCompliance } from './conditional-access.js';

const name = 'compliance-required';

const fix: Fix = {
  who: 'conditional-access-administrator',
  where: 'entra',
  source: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-device-compliance',
};

/** Whether anything acts on compliance: a Conditional Access policy that lets only compliant Macs in. */
export const complianceRequired: Check = {
  name,
  group: 'policies',
  scope: 'tenant',
  reads: ['conditional-access'],
  fixes: { 'only-sometimes': fix, 'other-ways': fix, 'report-only': fix, none: fix },
  run(snapshot) {
    const { conditionalAccess } = snapshot;
    const policies = valueIn(conditionalAccess);
    if (!policies) return notRead(name, snapshot, conditionalAccess);
    const { code, about } = whatActs(policies);
    const facts = { policies: about.map(policy => policy.displayName), narrowedBy: narrowing(about) };
    return finding(name, snapshot, code === 'ok' ? 'pass' : 'warn', code, facts, conditionalAccess.at);
  },
};

type Acting = {
  readonly code: 'ok' | 'only-sometimes' | 'other-ways' | 'report-only' | 'none';
  readonly about: readonly ConditionalAccessPolicy[];
};

function whatActs(policies: readonly ConditionalAccessPolicy[]): Acting {
  const onMacs = policies.filter(
    policy => policy.requiresCompliantDevice && coversMacs(policy) && coversSignIns(policy),
  );
  const enabled = onMacs.filter(policy => policy.state === 'enabled');
  const strict = enabled.filter(demandsCompliance);
  const always = strict.filter(policy => policy.narrowedBy.length === 0);
  if (always.length > 0) return { code: 'ok', about: always };
  if (strict.length > 0) return { code: 'only-sometimes', about: strict };
  if (enabled.length > 0) return { code: 'other-ways', about: enabled };
  const reported = onMacs.filter(policy => policy.state === 'enabledForReportingButNotEnforced');
  return { code: reported.length > 0 ? 'report-only' : 'none', about: reported };
}

const narrowing = (policies: readonly ConditionalAccessPolicy[]): readonly string[] => [
  ...new Set(policies.flatMap(policy => policy.narrowedBy)),
];
