import { minutes } from '../../../clock.js';
import { valueIn } from '../../../snapshot/reading.js';
import type { Registration, Snapshot } from '../../../snapshot/snapshot.js';
import { type Judgement, no, type Step, type Subject, yes } from '../../step.js';
import { applicationIdOf, enterpriseAppIn, madeHere, registrationIn, registrationName } from './about.js';
import { connectionUnread } from './refusal.js';

/** The address that the registration leads back to: that of the Jamf Pro server. */
const jamfUrl = ({ jamf }: Snapshot): string => `https://${jamf.host}`;

/**
 * An app registration for Jamf Pro. A person pastes its application id; what the bot made is known by the ids that
 * Graph answered with. Where that answer was lost, no second one is made: a person looks, and pastes what is there.
 */
export function registerApp(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: registrationName,
    label,
    actor: by,
    reads: ['registrations', 'named', 'partners', 'partner-app'],
    asks: 'application-id',
    lag: minutes(10),
    done: judge,
    basis: snapshot => ({ redirectUri: jamfUrl(snapshot) }),
  };
  if (by === 'person') return step;
  return {
    ...step,
    borrows: 'apps',
    ready: (_snapshot, subject) => !subject.inputs.applicationId && !isOutcomeUnknown(subject),
    async run(write, subject, snapshot) {
      return await write.registerApp({
        displayName: String(subject.wish['appName']),
        signInAudience: 'AzureADMultipleOrgs',
        redirectUri: jamfUrl(snapshot),
      });
    },
  };
}

const isOutcomeUnknown = (subject: Subject): boolean =>
  !madeHere(subject) && (subject.written[registrationName] ?? []).length > 0;

function judge(snapshot: Snapshot, subject: Subject): Judgement {
  if (!subject.plan) return connectionUnread(snapshot) ?? no('registration-open');
  const given = subject.inputs.applicationId;
  const found = registrationIn(snapshot, subject);
  if (found.is === 'found') return judgeFound(snapshot, given, found.found);
  if (found.why.done === 'unknown') return found.why;
  if (given) return notOurs(snapshot, given);
  return no(isOutcomeUnknown(subject) ? 'registration-outcome-unknown' : 'registration-open', {
    appName: subject.wish['appName'] ?? '',
  });
}

function judgeFound(snapshot: Snapshot, given: string | undefined, registration: Registration): Judgement {
  const { objectId, appId, displayName, redirectUris } = registration;
  if (given && given === objectId && given !== appId) return no('id-is-object-id', { given, appId });
  const wanted = jamfUrl(snapshot);
  if (!redirectUris.some(uri => sameAddress(uri, wanted))) {
    return no('redirect-uri-differs', { app: displayName, wanted, present: [...redirectUris] });
  }
  return yes({ objectId, appId, name: displayName });
}

/** No registration of this tenant; it may be the id of an enterprise app, whose registration is elsewhere. */
function notOurs(snapshot: Snapshot, given: string): Judgement {
  const app = snapshot.named[given] && valueIn(snapshot.named[given]);
  return app ? no('id-is-enterprise-app', { given, app: app.displayName }) : no('id-unknown-here', { given });
}

const sameAddress = (uri: string, wanted: string): boolean =>
  uri.replace(/\/$/, '').toLowerCase() === wanted.toLowerCase();

/** The portal makes the enterprise app along with the registration; Graph does not. */
export function enterpriseApp(label: string, by: 'person' | 'bot'): Step {
  const step: Step = {
    name: 'enterprise-app',
    label,
    actor: 'bot',
    reads: ['named'],
    lag: minutes(10),
    done(snapshot, subject) {
      if (!subject.plan) return no('enterprise-app-missing');
      const app = enterpriseAppIn(snapshot, subject);
      return app.is === 'found' ? yes({ objectId: app.found.objectId }) : app.why;
    },
    basis: () => ({}),
  };
  if (by === 'person') return { ...step, passive: true };
  return {
    ...step,
    borrows: 'apps',
    async run(write, subject) {
      const appId = applicationIdOf(subject);
      if (!appId) throw new Error('the application id is gone');
      return { objectId: await write.createEnterpriseApp(appId) };
    },
  };
}
