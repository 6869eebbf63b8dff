import type { CheckName, Finding } from '../../src/checks/finding.js';
import { checks, findingsOf } from '../../src/checks/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';

/** What one check of the list says of a snapshot. */
export function findingOf(name: CheckName, world: Snapshot): Finding {
  const [found] = findingsOf(
    checks.filter(check => check.name === name),
    world,
  );
  if (!found) throw new Error(`no check is called ${name}`);
  return found;
}

/** Outcome and code in one word pair: `fail devices`. */
export const verdictOf = (name: CheckName, world: Snapshot): string => {
  const { outcome, code } = findingOf(name, world);
  return `${outcome} ${code}`;
};
