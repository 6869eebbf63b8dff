import type { Explained } from '../../../checks/finding.js';
import type { Json } from '../../../kinds.js';

/** What to ask for, to have mended what a check found; undefined where no change mends it. */
export function repairOf({ fix, facts, code }: Pick<Explained, 'fix' | 'facts' | 'code'>) {
  if (fix?.act !== 'repair' || fix.repair === undefined) return undefined;
  // The id that leads nowhere is the one to be replaced: which one belongs there is another question.
  const app: Json = code !== 'gone' && typeof facts['appId'] === 'string' ? facts['appId'] : null;
  return { finding: fix.repair, app } as const;
}
