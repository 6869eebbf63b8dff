import type { ChecksData } from '../../../cards/checks/data.js';
import { repairOf as askedFor } from '../../changes/kinds/repair/of-finding.js';
import type { Explained } from '../../checks/finding.js';

type Repair = Pick<ChecksData, 'repair' | 'repairFinding' | 'repairApp' | 'repairInstance'>;

/** The worst finding that a change of ours puts right, as what that one is asked for with. */
export function repairOf(findings: readonly Explained[]): Repair {
  const bad = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  const worst = [...bad].sort((a, b) => Number(b.outcome === 'fail') - Number(a.outcome === 'fail'));
  const repair = bad.some(({ fix }) => fix?.act !== undefined);
  for (const finding of worst) {
    const asked = askedFor(finding);
    if (!asked) continue;
    const repairApp = typeof asked.app === 'string' ? asked.app : '';
    return { repair, repairFinding: asked.finding, repairApp, repairInstance: finding.instance };
  }
  return { repair, repairFinding: '', repairApp: '', repairInstance: '' };
}
