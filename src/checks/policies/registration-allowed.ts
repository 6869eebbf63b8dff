import { valueIn } from '../../snapshot/reading.js';
import type { ConditionalAccessPolicy, EnterpriseApp } from '../../snapshot/snapshot.js';
import { type Check, finding, notRead } from '../check.js';
import type { Fix } from '../finding.js';
import { coversMacs, coversSignIns, demandsCompliance } from './conditional-access.js';
import { type Obstacle, obstacleIn, obstacles } from './obstacle.js';
import { registrationApps } from './registration-apps.js';

const name = 'registration-allowed';

const fix: Fix = {
  who: 'conditional-access-administrator',
  where: 'entra',
  source:
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-enforcement-resource-exclusions#customize-behavior',
};

/**
 * Whether a Mac can register at all. A Mac becomes compliant only after its user registered it, so a policy that asks the
 * registration itself for a compliant Mac lets nobody in: sign-in error 530003.
 */
export const registrationAllowed: Check = {
  name,
  group: 'policies',
  scope: 'tenant',
  reads: ['jamf-apps', 'conditional-access'],
  fixes: { blocked: fix, 'may-block': fix, 'app-alone': fix, 'graph-excluded': fix, 'report-only': fix },
  run(snapshot) {
    const { jamfApps, conditionalAccess } = snapshot;
    const found = valueIn(jamfApps);
    if (!found) return notRead(name, snapshot, jamfApps);
    const policies = valueIn(conditionalAccess);
    if (!policies) return notRead(name, snapshot, conditionalAccess);
    const apps = registrationApps(found);
    const [app] = apps;
    if (!app) return finding(name, snapshot, 'skipped', 'no-app', {}, jamfApps.at);
    const { code, about } = whatIsInTheWay(policies, apps);
    const facts = { policies: about.map(policy => policy.displayName), app: app.displayName, appId: app.appId };
    return finding(name, snapshot, outcomes[code], code, facts, conditionalAccess.at);
  },
};

const outcomes = {
  ok: 'pass',
  blocked: 'fail',
  'may-block': 'warn',
  'app-alone': 'warn',
  'graph-excluded': 'warn',
  'report-only': 'warn',
} as const;

type InTheWay = {
  readonly code: keyof typeof outcomes;
  readonly about: readonly ConditionalAccessPolicy[];
};

/** The worst obstacle among the policies in force; without one, what would be in the way if it were switched on. */
function whatIsInTheWay(policies: readonly ConditionalAccessPolicy[], apps: readonly EnterpriseApp[]): InTheWay {
  const demanding = policies.filter(policy => demandsCompliance(policy) && coversMacs(policy) && coversSignIns(policy));
  const withObstacle = (state: ConditionalAccessPolicy['state'], obstacle: Obstacle) =>
    demanding.filter(policy => policy.state === state && obstacleIn(policy, apps) === obstacle);
  for (const obstacle of obstacles) {
    const about = withObstacle('enabled', obstacle);
    if (about.length > 0) return { code: obstacle, about };
  }
  const about = obstacles.flatMap(obstacle => withObstacle('enabledForReportingButNotEnforced', obstacle));
  return { code: about.length > 0 ? 'report-only' : 'ok', about };
}
