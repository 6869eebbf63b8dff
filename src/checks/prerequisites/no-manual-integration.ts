import { connectionOf } from '../../snapshot/connection.js';
import { type Check, finding } from '../check.js';

/** A cloud connector beside a manual integration breaks both: the manual one has to go first (Microsoft's article). */
export const noManualIntegration: Check = {
  name: 'no-manual-integration',
  group: 'prerequisites',
  scope: 'tenant',
  reads: ['tenant', 'partners', 'partner-app'],
  fixes: {
    'manual-in-place': { who: 'intune-administrator', act: 'remove-manual' },
    'cannot-tell': { who: 'intune-administrator', where: 'intune' },
  },
  run(snapshot) {
    const connection = connectionOf(snapshot);
    if (connection.is === 'manual') {
      const { applicationId, appName } = connection;
      return finding('no-manual-integration', snapshot, 'fail', 'manual-in-place', { applicationId, appName });
    }
    if (connection.is === 'cannot-tell') {
      return finding('no-manual-integration', snapshot, 'error', 'cannot-tell', { why: connection.why });
    }
    return finding('no-manual-integration', snapshot, 'pass', 'ok', { connection: connection.is });
  },
};
