import { z } from 'zod/v4';
import { explained } from '../../checks/check.js';
import type { CheckGroup, Explained } from '../../checks/finding.js';
import { checks } from '../../checks/index.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import { type ChecksInput, checksView } from '../../views/checks/index.js';
import type { Answer, Turn } from '../command.js';
import { optional } from '../fields.js';
import { namedInstance } from '../named-instance.js';
import { refusedInstance, withoutInstances } from '../refused-instance.js';

export const checkInput = z.object({ instance: optional(300), fresh: z.boolean().optional() });
export type CheckInput = z.infer<typeof checkInput>;

export type Checking = Pick<ChecksInput, 'command'> & {
  readonly groups: readonly CheckGroup[];
  /** What the card shows beside the findings. */
  beside?(snapshots: readonly Snapshot[], turn: Turn): Pick<ChecksInput, 'grants' | 'firewall'>;
};

/** Reads what the checks of these groups want to see, and says what they find: of one server, or of all. */
export async function runChecks({ command, groups, beside }: Checking, input: CheckInput, turn: Turn): Promise<Answer> {
  const { settings, snapshots: world, clock } = turn.parts;
  const named = input.instance === null ? undefined : namedInstance(input.instance, settings);
  if (named && !named.ok) return refusedInstance(turn, named);
  const aliases = named ? [named.instance.alias] : settings.instances.map(({ alias }) => alias);
  if (aliases.length === 0) return withoutInstances(turn);
  const list = checks.filter(check => groups.includes(check.group));
  const parts = [...new Set(['tenant' as const, ...list.flatMap(check => check.reads)])];
  const snapshots = await world.read({ aliases, parts, fresh: input.fresh, asker: turn.person.objectId });
  const findings = snapshots.flatMap((snapshot, index) => findingsIn(snapshot, list, index === 0));
  const card = checksView({
    command,
    instance: named?.instance.alias,
    snapshots,
    findings,
    settings,
    language: turn.language,
    now: clock.now(),
    ...beside?.(snapshots, turn),
  });
  return { card, data: { findings: findings.map(asData) } };
}

/** What all servers share is said once. */
const findingsIn = (snapshot: Snapshot, list: typeof checks, isFirst: boolean): readonly Explained[] =>
  explained(
    list.filter(check => isFirst || check.scope === 'instance'),
    snapshot,
  );

const asData = ({ check, instance, outcome, code, facts, readAt }: Explained) => ({
  check,
  instance,
  outcome,
  code,
  facts,
  readAt: readAt ?? null,
});
