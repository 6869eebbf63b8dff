import type { Repair } from '../../../kinds.js';
import type { Snapshot } from '../../../snapshot/snapshot.js';
import type { Subject } from '../../step.js';
import { notConnected } from '../../steps/connected.js';
import type { PlanRefusal } from '../kind.js';
import { extrasOf } from './contracts.js';
import { stepFor } from './steps.js';
import { mayReport, targetOf } from './target.js';

/** What a consent given again mends; what else is wrong with an app is another repair. */
const mendedByConsent = ['app-missing', 'grants-missing'];

/** Nothing to repair, another thing to repair first, or an app that cannot be told. */
export function refusal(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const finding = subject.wish['finding'] as Repair;
  const byConsent = finding === 'consent-connector' || finding === 'consent-registration';
  return notConnected(snapshot) ?? (byConsent ? undefined : unfit(snapshot, subject)) ?? nothing(snapshot, subject);
}

function unfit(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const target = targetOf(snapshot, subject);
  if (target.is === 'unknown') return undefined;
  if (target.is === 'unclear') return { code: target.code, facts: target.facts };
  const { app } = target;
  const facts = { app: app.displayName, appId: app.appId };
  switch (subject.wish['finding'] as Repair) {
    case 'application-id':
      if (!app.enabled) return { code: 'app-disabled', facts };
      return mayReport(app) ? undefined : { code: 'app-cannot-report', facts };
    case 'enable-app':
      return app.disabledByMicrosoft ? { code: 'disabled-by-microsoft', facts } : undefined;
    default:
      return extrasOf(app, subject) === undefined
        ? { code: 'app-unclear', facts: { apps: [app.displayName] } }
        : undefined;
  }
}

function nothing(snapshot: Snapshot, subject: Subject): PlanRefusal | undefined {
  const finding = subject.wish['finding'] as Repair;
  const judgement = stepFor(finding, { partnerWrite: 'person', appsWrite: 'person' }).done(snapshot, subject);
  const refused = { code: 'nothing-to-repair', facts: { finding } };
  if (judgement.done === 'yes') return refused;
  if (judgement.done === 'unknown' || !finding.startsWith('consent-')) return undefined;
  if (mendedByConsent.includes(judgement.code)) return undefined;
  return judgement.code === 'grants-extra' ? refused : { code: judgement.code, facts: judgement.facts };
}
