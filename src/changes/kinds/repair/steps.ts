import { minutes } from '../../../clock.js';
import type { Repair } from '../../../kinds.js';
import { jamfPartner } from '../../../snapshot/connection.js';
import type { EnterpriseApp, Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, unknown, yes } from '../../step.js';
import { partnerRow } from '../../steps/partner.js';
import { appBasis } from '../connect-cloud-connector/apps.js';
import { consentConnector, consentRegistration } from '../connect-cloud-connector/steps.js';
import type { KindSettings } from '../kind.js';
import { extrasOf } from './contracts.js';
import { targetOf } from './target.js';

/** The one step of each repair. What a connection promised of the same thing is promised anew under the same name. */
export const stepFor = (finding: Repair, { partnerWrite }: KindSettings): Step =>
  ({
    'consent-connector': consentConnector('1'),
    'consent-registration': consentRegistration('1'),
    'application-id': restoreId(partnerWrite),
    'enable-app': ofApp('app-enabled', app =>
      app.enabled && !app.disabledByMicrosoft
        ? yes(idsOf(app))
        : no(app.disabledByMicrosoft ? 'disabled-by-microsoft' : 'app-still-disabled', idsOf(app)),
    ),
    'extra-permission': ofApp('extra-removed', (app, subject) => {
      const extra = extrasOf(app, subject) ?? [];
      return extra.length === 0 ? yes(idsOf(app)) : no('extra-still-there', { ...idsOf(app), extra: [...extra] });
    }),
  })[finding];

const idsOf = ({ objectId, appId, displayName }: EnterpriseApp) => ({ objectId, appId, app: displayName });

/** A person does something to an enterprise app in Entra, which is read by its id. */
function ofApp(name: string, judge: (app: EnterpriseApp, subject: Subject) => Judgement): Step {
  return {
    name,
    label: '1',
    actor: 'person',
    reads: ['jamf-apps', 'partners', 'partner-app', 'named'],
    done: (snapshot, subject) => onTarget(snapshot, subject, app => judge(app, subject)),
    basis: (snapshot, subject) => {
      const target = targetOf(snapshot, subject);
      return { app: target.is === 'app' ? appBasis(target.app) : null };
    },
  };
}

function onTarget(snapshot: Snapshot, subject: Subject, judge: (app: EnterpriseApp) => Judgement): Judgement {
  const target = targetOf(snapshot, subject);
  if (target.is === 'unknown') return unknown('apps-not-read');
  return target.is === 'app' ? judge(target.app) : no(target.code, target.facts);
}

/** The application id stands in Intune's partner record again, by the bot or by a person. */
function restoreId(by: 'person' | 'bot'): Step {
  const name = 'partner-application-id';
  const step: Step = {
    name,
    label: '1',
    actor: by,
    reads: ['jamf-apps', 'partners', 'partner-app', 'named'],
    lag: minutes(10),
    done: judgeId,
    basis: (snapshot, subject) => {
      const target = targetOf(snapshot, subject);
      const { id = '', state = 'none', applicationId = '' } = jamfPartner(snapshot) ?? {};
      const wanted = target.is === 'app' ? appBasis(target.app) : null;
      return { partnerId: id, state, present: applicationId, wanted, others: [...subject.others] };
    },
    kept: [{ name, scope: 'shared', holds: judgeId }],
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'partners',
    ready: snapshot => jamfPartner(snapshot) !== undefined,
    async run(write, subject, snapshot) {
      const partner = jamfPartner(snapshot);
      const target = targetOf(snapshot, subject);
      if (!partner || target.is !== 'app') throw new Error('the partner record or the app is gone');
      await write.setPartnerApplicationId(partner.id, target.app.appId);
      return { partnerId: partner.id, applicationId: target.app.appId };
    },
  };
}

function judgeId(snapshot: Snapshot, subject: Subject): Judgement {
  const found = partnerRow(snapshot);
  if (found.is === 'unknown') return found.why;
  if (found.is === 'none') return no('no-partner-row');
  const { id, applicationId: present } = found.row;
  return onTarget(snapshot, subject, ({ appId }) =>
    present === appId
      ? yes({ partnerId: id, applicationId: appId })
      : no('partner-id-open', { applicationId: appId, present }),
  );
}
