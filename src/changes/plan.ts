import { fingerprintOf } from '../canonical.js';
import type { Alias } from '../ids.js';
import type { Facts } from '../kinds.js';
import type { Settings } from '../settings.js';
import { valueIn } from '../snapshot/reading.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Plan, PlannedStep } from './change.js';
import type { Kind, KindSettings, PlanRefusal } from './kinds/kind.js';
import { type Subject, yes } from './step.js';

export type Planning =
  | { readonly is: 'plan'; readonly plan: Omit<Plan, 'approvers'> }
  /** The world does not allow this change. */
  | { readonly is: 'refused'; readonly refusal: PlanRefusal }
  /** Something the plan rests on could not be read; `final` when trying again will not help. */
  | { readonly is: 'unread'; readonly code: string; readonly facts: Facts };

/** What of the settings an approval rests on: another server or writer behind the same names is another plan. */
export type Binding = KindSettings & { readonly operator?: Facts };

export function bindingOf(settings: Settings, alias: Alias): Binding {
  const instance = settings.instances.find(one => one.alias === alias);
  const writes = settings.partnerWrite === 'bot' || settings.appsWrite === 'bot';
  const writer = writes ? (settings.writer?.appId ?? settings.bot.appId) : '';
  return {
    partnerWrite: settings.partnerWrite,
    appsWrite: settings.appsWrite,
    operator: {
      url: instance?.url ?? '',
      signIn: instance?.signIn.is ?? '',
      partnerWrite: settings.partnerWrite,
      appsWrite: settings.appsWrite,
      writeAs: writes ? settings.writeAs : '',
      writer,
    },
  };
}

/** Makes the plan of a change from one snapshot. Pure: the same snapshot gives the same plan and fingerprint. */
export function makePlan(kind: Kind, snapshot: Snapshot, subject: Subject, settings: Binding): Planning {
  const unplanned: Subject = { ...subject, plan: undefined };
  const refusal = kind.refusal(snapshot, unplanned);
  if (refusal) return { is: 'refused', refusal };
  const carried = kind.carriedOn?.(snapshot, unplanned) ?? [];
  const steps: PlannedStep[] = [];
  for (const step of kind.steps({ ...settings, wish: subject.wish })) {
    const seen = carried.includes(step.name) ? subject.before?.latched[step.name] : undefined;
    const judgement = seen ? yes(seen.evidence) : step.done(snapshot, unplanned);
    if (judgement.done === 'unknown') return { is: 'unread', code: judgement.code, facts: judgement.facts };
    const basis = step.basis(snapshot, unplanned);
    steps.push({ step: step.name, label: step.label, actor: step.actor, done: judgement.done === 'yes', basis });
  }
  const fingerprint = fingerprintOf(boundBy(kind, subject, settings, steps));
  return {
    is: 'plan',
    plan: {
      steps,
      warnings: kind.warnings(snapshot, unplanned),
      blastRadius: kind.blastRadius(snapshot, unplanned),
      baseline: { ...kind.baseline(snapshot, unplanned), others: [...subject.others] },
      fingerprint,
      takenAt: snapshot.takenAt,
      tenantName: valueIn(snapshot.tenant)?.displayName ?? subject.tenantId,
    },
  };
}

/** Everything an approval binds: kind, wish, the steps with what each rests on, and what the operator decided. */
export const boundBy = (
  kind: Pick<Kind, 'name'>,
  subject: Pick<Subject, 'tenantId' | 'instance' | 'wish'>,
  settings: Pick<Binding, 'operator'>,
  steps: readonly PlannedStep[],
) => ({
  kind: kind.name,
  tenant: subject.tenantId,
  instance: subject.instance,
  wish: subject.wish,
  operator: settings.operator ?? {},
  steps,
});

/** Which steps of the two plans differ: what changed between the vote and the start. */
export function differingSteps(approved: Pick<Plan, 'steps'>, present: Pick<Plan, 'steps'>): readonly string[] {
  const before = new Map(approved.steps.map(step => [step.step, fingerprintOf(step)]));
  const after = new Map(present.steps.map(step => [step.step, fingerprintOf(step)]));
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter(name => before.get(name) !== after.get(name));
}
