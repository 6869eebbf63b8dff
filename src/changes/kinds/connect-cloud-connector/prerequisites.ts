import type { Check } from '../../../checks/check.js';
import { findingsOf } from '../../../checks/index.js';
import type { Step } from '../../step.js';
import { no, unknown, yes } from '../../step.js';

/** Nothing stands in the way. Warnings do not stop it; they stand on the plan. */
export const prerequisites = (label: string, checks: readonly Check[]): Step => ({
  name: 'prerequisites',
  label,
  actor: 'bot',
  reads: [...new Set(checks.flatMap(check => check.reads))],
  done(snapshot) {
    const findings = findingsOf(checks, snapshot);
    const failing = findings.filter(finding => finding.outcome === 'fail');
    if (failing.length > 0) return no('prerequisites-fail', { failing: failing.map(finding => finding.check) });
    const unread = findings.filter(finding => finding.outcome === 'error');
    if (unread.length > 0) return unknown('prerequisites-unread', { unread: unread.map(finding => finding.check) });
    return yes({ checked: findings.length });
  },
  basis(snapshot) {
    const findings = findingsOf(checks, snapshot);
    return Object.fromEntries(findings.map(finding => [finding.check, finding.outcome]));
  },
});
