import type { ChecksData } from '../../../cards/checks/data.js';
import type { Explained } from '../../checks/finding.js';

type Repair = Pick<ChecksData, 'repair' | 'repairFinding' | 'repairApp' | 'repairInstance'>;

/** The worst finding that a change of ours puts right, as what that one is asked for with. */
export function repairOf(findings: readonly Explained[]): Repair {
  const bad = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  const worst = [...bad].sort((a, b) => Number(b.outcome === 'fail') - Number(a.outcome === 'fail'));
  const repair = bad.some(({ fix }) => fix?.act !== undefined);
  for (const finding of worst) {
    const repairFinding = findingFor(finding);
    if (repairFinding === '') continue;
    const objectId = finding.facts['objectId'];
    const needsApp = repairFinding === 'enable-app' || repairFinding === 'extra-permission';
    const repairApp = needsApp && typeof objectId === 'string' ? objectId : '';
    return { repair, repairFinding, repairApp, repairInstance: finding.instance };
  }
  return { repair, repairFinding: '', repairApp: '', repairInstance: '' };
}

function findingFor({ check, code, group }: Explained): ChecksData['repairFinding'] {
  if (group !== 'permissions') return '';
  if (code === 'disabled') return 'enable-app';
  if (code === 'extra') return 'extra-permission';
  if (code === 'gone') return 'application-id';
  if (!consents.includes(code)) return '';
  if (check === 'connector-app') return 'consent-connector';
  return check === 'registration-app' ? 'consent-registration' : '';
}

const consents: readonly string[] = ['not-there', 'missing', 'one-user'];
